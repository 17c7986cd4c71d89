package al.tryeza.publisher.command;

/** Something is wrong with what was asked for; the message says what, in full sentences, without repeating it. */
final class Usage extends Exception {

    Usage(String message) {
        super(message);
    }
}
