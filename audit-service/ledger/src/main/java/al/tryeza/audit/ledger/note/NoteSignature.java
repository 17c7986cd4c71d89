package al.tryeza.audit.ledger.note;

import al.tryeza.audit.ledger.text.Base64Text;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** One line under a note: who signed, with which key, and the signature. */
public final class NoteSignature {

    private static final String DASH = "\u2014 ";
    private static final int ID = Integer.BYTES;

    private final String name;
    private final byte[] signed;

    /** @param signed key id and signature */
    private NoteSignature(String name, byte[] signed) {
        this.name = name;
        this.signed = signed;
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        var signed = ByteBuffer.allocate(ID + signature.length);
        return new NoteSignature(
                key.name(), signed.putInt(key.id()).put(signature).array());
    }

    /**
     * Reads a line without its end.
     *
     * @throws Unbelievable where it is no signature line
     */
    public static NoteSignature parse(String line) throws Unbelievable {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0 || !KeyName.valid(line.substring(DASH.length(), space))) {
            throw new Unbelievable(NoteFault.MALFORMED_SIGNATURE);
        }
        byte[] signed = Base64Text.decode(line.substring(space + 1))
                .filter(bytes -> bytes.length > ID)
                .orElseThrow(() -> new Unbelievable(NoteFault.MALFORMED_SIGNATURE));
        return new NoteSignature(line.substring(DASH.length(), space), signed);
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return (int) BigEndian.read(signed, 0, ID);
    }

    byte[] signature() {
        return Arrays.copyOfRange(signed, ID, signed.length);
    }

    /** The line without its end. */
    @Override
    public String toString() {
        return DASH + name + " " + Base64.getEncoder().encodeToString(signed);
    }
}
