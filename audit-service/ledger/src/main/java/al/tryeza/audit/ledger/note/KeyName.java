package al.tryeza.audit.ledger.note;

/** Names of keys and logs: not empty, without spaces and plus signs. */
final class KeyName {

    private KeyName() {}

    static boolean valid(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(character -> Character.isSpaceChar(character)
                                || Character.isWhitespace(character)
                                || Character.isISOControl(character)
                                || character == '+');
    }
}
