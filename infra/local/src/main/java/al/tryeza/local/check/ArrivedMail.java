package al.tryeza.local.check;

/**
 * A message in the mailbox.
 *
 * @param messageId its {@code Message-ID}
 * @param recipient whom it was delivered to
 * @param digest of its text
 */
public record ArrivedMail(String messageId, String recipient, String digest) {}
