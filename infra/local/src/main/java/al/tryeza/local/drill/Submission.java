package al.tryeza.local.drill;

import al.tryeza.publisher.Kind;

/**
 * One referral or identification to be sent.
 *
 * @param number from 0
 * @param key the sender's own, a UUID in text
 * @param kind which of the two
 * @param officer who sends it by REST
 * @param body JSON
 */
public record Submission(int number, String key, Kind kind, String officer, String body) {}
