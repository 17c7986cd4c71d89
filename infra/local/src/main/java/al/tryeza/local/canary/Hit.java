package al.tryeza.local.canary;

/**
 * A canary where none may be.
 *
 * @param place the topic, table, file or door
 * @param kind what was found there, never the value
 */
public record Hit(String place, String kind) {}
