package al.tryeza.audit.ledger.proof;

import java.util.Locale;

/** Why a file is no proof that can be checked. */
public enum ProofTextFault {
    /** The first line is another. */
    NOT_A_PROOF,
    /** No line says the index, or it is no number. */
    NO_INDEX,
    /** A line is not base64, or not of 32 bytes where a hash is due. */
    BAD_BASE64,
    /** More hashes than the largest tree calls for. */
    TOO_MANY_HASHES,
    /** No empty line with a checkpoint behind it. */
    NO_CHECKPOINT;

    /** The code as it is printed. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
