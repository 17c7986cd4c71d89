package al.tryeza.publisher.command;

import al.tryeza.publisher.Fault;
import al.tryeza.publisher.Receipt;
import java.util.Optional;
import java.util.Set;

/** What is to be done with a line, from what is known of it. */
sealed interface Decision {

    /** Refusals that tell of the sender or the time, not of the line: sent again, the same line may be taken. */
    Set<String> NOT_OF_THE_LINE = Set.of("stale", "iat_in_future", "not_entitled", "key_revoked", "key_retired");

    /** It goes out under a new id. */
    record SendNew() implements Decision {}

    /** It goes out under the id it had: taken once, however often it comes. */
    record SendAgain(Sent before) implements Decision {}

    /** Its answer is known. */
    record Answered(Receipt receipt) implements Decision {}

    /** It is not sent. */
    record Refuse(Fault fault) implements Decision {}

    static Decision of(Line line, String digest, Optional<Sent> before) {
        if (before.isPresent() && !before.get().digest().equals(digest)) {
            return changed(line, before.get());
        }
        var fault = line.fault();
        if (fault.isPresent()) {
            return new Refuse(fault.get());
        }
        return before.map(Decision::unchanged).orElseGet(SendNew::new);
    }

    /** A refused line may be mended; what was taken, or may have been, is not sent in another form. */
    private static Decision changed(Line line, Sent before) {
        var receipt = before.receipt();
        if (receipt == null) {
            return new Refuse(new Fault(Fault.WHOLE, "changed_before_receipt"));
        }
        if (receipt.accepted()) {
            return new Refuse(new Fault(Fault.WHOLE, "changed_after_acceptance"));
        }
        return line.fault().<Decision>map(Refuse::new).orElseGet(SendNew::new);
    }

    private static Decision unchanged(Sent before) {
        var receipt = before.receipt();
        return receipt == null || mayBeTaken(receipt) ? new SendAgain(before) : new Answered(receipt);
    }

    private static boolean mayBeTaken(Receipt receipt) {
        return !receipt.accepted()
                && receipt.faults().stream().allMatch(fault -> NOT_OF_THE_LINE.contains(fault.code()));
    }

    /** Whether the platform refused it for being sealed or signed too long ago: worth another try at once. */
    static boolean stale(Receipt receipt) {
        return receipt.faults().stream().anyMatch(fault -> fault.code().equals("stale"));
    }
}
