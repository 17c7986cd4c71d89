package al.tryeza.local.check;

/**
 * A mail in the queue.
 *
 * @param id of the notice that it repeats
 * @param state {@code SENT}, or why it is not
 */
public record QueuedMail(String id, String state) {}
