package al.tryeza.referral.consent;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** How far a decision goes: for whom, for what, and which classes of data. */
public record Scope(Reach reach, Set<Purpose> purposes, Set<DataClass> categories) {

    public Scope {
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
    }

    /** What is given is what was named, and nothing else. */
    public static Scope ofGiving(
            Collection<String> to, Collection<Purpose> purposes, Collection<DataClass> categories) {
        return new Scope(Reach.ofGiving(to), Set.copyOf(purposes), Set.copyOf(categories));
    }

    /** What is taken is what was named; where nothing is named, everything. */
    public static Scope ofTaking(
            Collection<String> from, Collection<Purpose> purposes, Collection<DataClass> categories) {
        return new Scope(
                Reach.ofTaking(from),
                purposes.isEmpty() ? EnumSet.allOf(Purpose.class) : Set.copyOf(purposes),
                categories.isEmpty() ? EnumSet.allOf(DataClass.class) : Set.copyOf(categories));
    }

    /** Whether it says something about what the institution may have for the purpose. */
    public boolean covers(Recipient recipient, Purpose purpose) {
        return purposes.contains(purpose) && reach.includes(recipient);
    }
}
