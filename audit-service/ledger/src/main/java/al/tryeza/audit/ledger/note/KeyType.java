package al.tryeza.audit.ledger.note;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** How a key signs (C2SP {@code signed-note}, signature types). Signatures of other types are passed over. */
public enum KeyType {
    /** Over the text of any note: a log's own signature. */
    ED25519(0x01, "Ed25519", 32, "302a300506032b6570032100"),
    /** Over a checkpoint and the time: a witness. */
    COSIGNATURE_ED25519(0x04, "Ed25519", 32, "302a300506032b6570032100"),
    /** The same, to outlive quantum computers. */
    COSIGNATURE_ML_DSA_44(0x06, "ML-DSA-44", 1312, "30820532300b06096086480165030403110382052100");

    private final byte id;
    private final String algorithm;
    private final int length;
    private final String header;

    KeyType(int id, String algorithm, int length, String header) {
        this.id = (byte) id;
        this.algorithm = algorithm;
        this.length = length;
        this.header = header;
    }

    static Optional<KeyType> of(byte id) {
        return Stream.of(values()).filter(type -> type.id == id).findFirst();
    }

    byte id() {
        return id;
    }

    /** The name by which the Java runtime knows it. */
    String algorithm() {
        return algorithm;
    }

    /** Length of a public key in bytes. */
    int length() {
        return length;
    }

    /** What stands before a public key of this type in its X.509 form. */
    byte[] header() {
        return HexFormat.of().parseHex(header);
    }

    /** Whether a signature says when it was made. */
    boolean timestamped() {
        return this != ED25519;
    }
}
