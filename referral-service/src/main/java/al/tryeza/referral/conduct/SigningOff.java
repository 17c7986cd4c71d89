package al.tryeza.referral.conduct;

import java.util.function.Predicate;

/**
 * When proposed rules are a table's own: once officers of so many different institutions that have a seat at it have
 * signed. Every institution with a seat counts as one and the same, the police as the prefecture whose secretary wrote the
 * proposal; writing is not yet signing. An institution that lost its seat counts no more.
 *
 * @param needed number of institutions, at least one
 * @param seated whether an institution has a seat at the table
 */
public record SigningOff(int needed, Predicate<String> seated) {

    public SigningOff {
        if (needed < 1) {
            throw new IllegalArgumentException("rules are signed off by somebody");
        }
    }

    /** How many of the needed have signed. */
    long counted(Draft draft) {
        return draft.signOffs().stream()
                .map(SignOff::institution)
                .distinct()
                .filter(seated)
                .count();
    }

    boolean enough(Draft draft) {
        return counted(draft) >= needed;
    }
}
