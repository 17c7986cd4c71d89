package al.tryeza.referral.disclosure;

import java.util.List;

/**
 * Knows when children turn 18, and tells it of nobody whose day has not come. Every call belongs to the caller's
 * transaction.
 */
public final class ComingOfAge {

    private final ComingOfAgeStore store;

    public ComingOfAge(ComingOfAgeStore store) {
        this.store = store;
    }

    /** Remembers the day, where the person is a child and the birth date was told. */
    public void note(String caseRef, SealedIdentity identity) {
        identity.comesOfAge().ifPresent(day -> store.note(caseRef, day));
    }

    /**
     * Takes the day of a corrected identity in place of the one that was known: that of another birth date, or none, where
     * by what is known now the person is no child, or when they were born is not known any more.
     */
    public void correct(String caseRef, SealedIdentity identity) {
        store.replace(caseRef, identity.comesOfAge());
    }

    /** Some of the cases whose person has turned 18 and of which that has not been taken note. */
    public List<String> come(int most) {
        return store.come(most);
    }

    /**
     * Takes note of it; the day is forgotten.
     *
     * @return whether it was to be taken note of: nobody else has
     */
    public boolean take(String caseRef) {
        return store.forget(caseRef);
    }
}
