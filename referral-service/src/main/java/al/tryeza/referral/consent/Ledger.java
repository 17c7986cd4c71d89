package al.tryeza.referral.consent;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All decisions about one case, oldest first. Nothing is ever taken out; what is in force follows from all of them. */
public record Ledger(List<Decision> decisions) {

    public Ledger {
        decisions = List.copyOf(decisions);
    }

    /** The ledger with one more decision. */
    public Ledger with(Decision later) {
        return new Ledger(Stream.concat(decisions.stream(), Stream.of(later)).toList());
    }

    /** The classes of data that an institution may have for a purpose: of each class, the last decision about it counts. */
    public Set<DataClass> inForce(Recipient recipient, Purpose purpose) {
        var inForce = EnumSet.noneOf(DataClass.class);
        for (Decision decision : decisions) {
            if (decision.scope().covers(recipient, purpose)) {
                switch (decision.kind()) {
                    case GIVEN -> inForce.addAll(decision.scope().categories());
                    case REFUSED, WITHDRAWN ->
                        inForce.removeAll(decision.scope().categories());
                    case NOT_ASKED -> {}
                }
            }
        }
        return inForce;
    }

    /** Whether a decision that takes would take anything from one of these institutions. */
    public boolean loses(Scope taken, Collection<Recipient> recipients) {
        return recipients.stream()
                .anyMatch(recipient -> Stream.of(Purpose.values())
                        .filter(purpose -> taken.covers(recipient, purpose))
                        .anyMatch(purpose ->
                                inForce(recipient, purpose).stream().anyMatch(taken.categories()::contains)));
    }
}
