package al.tryeza.audit.ledger.witness;

import al.tryeza.audit.ledger.note.Checkpoint;

/** What a witness says of a checkpoint; each with its own HTTP status. */
public sealed interface Judgement {

    /** 404: the witness does not know the log. */
    record UnknownLog() implements Judgement {}

    /** 403: nobody whom the witness trusts for the log has signed, or a signature does not hold. */
    record NotSigned() implements Judgement {}

    /** 400: the body is malformed, or the old size is above the new one. */
    record Malformed() implements Judgement {}

    /**
     * 409: the witness has seen another size.
     *
     * @param size what it has seen last, unsigned
     */
    record OtherSize(long size) implements Judgement {}

    /** 422: the proof does not hold, or the same size has another root. */
    record Inconsistent() implements Judgement {}

    /** 200: to be kept first, then cosigned. */
    record Consistent(Checkpoint checkpoint) implements Judgement {}
}
