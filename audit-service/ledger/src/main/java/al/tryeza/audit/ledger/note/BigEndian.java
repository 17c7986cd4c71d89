package al.tryeza.audit.ledger.note;

/** Numbers as RFC 8446 writes them. */
final class BigEndian {

    private BigEndian() {}

    static long read(byte[] bytes, int offset, int length) {
        long number = 0;
        for (int place = offset; place < offset + length; place++) {
            number = (number << Byte.SIZE) | (bytes[place] & 0xFF);
        }
        return number;
    }
}
