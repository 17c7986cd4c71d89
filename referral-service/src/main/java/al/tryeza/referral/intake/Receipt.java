package al.tryeza.referral.intake;

import al.tryeza.referral.disclosure.Fault;
import java.util.List;
import java.util.UUID;

/**
 * What a sender is told, who is known by their signature.
 *
 * @param number of the answer under this id, from 1
 */
public record Receipt(String institution, UUID publisherId, SubmissionKind kind, long number, Verdict verdict) {

    /** What became of it. */
    public sealed interface Verdict {

        /**
         * It was accepted.
         *
         * @param repeated whether that was at an earlier arrival
         */
        record Accepted(SubmissionAnswer answer, boolean repeated) implements Verdict {}

        /** It was refused, and everything wrong with it is named. */
        record Refused(List<ReceiptFault> faults) implements Verdict {}
    }

    /** One thing wrong, in the words of the REST door; never what was sent. */
    public record ReceiptFault(String field, String code) {

        static ReceiptFault of(Fault fault) {
            return new ReceiptFault(fault.field(), fault.code().code());
        }
    }
}
