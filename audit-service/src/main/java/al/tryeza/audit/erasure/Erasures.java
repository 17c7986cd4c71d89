package al.tryeza.audit.erasure;

import java.util.function.ToLongFunction;

/** Which keys are to be destroyed, beside the log. */
public interface Erasures {

    /** Notes one, in the transaction that appends the entry. */
    void note(Erasure erasure);

    /**
     * Does the oldest that is not done, in one transaction, while nothing is appended and nobody else does it.
     *
     * @param work answers the index of the entry that says it was done
     * @return false where there was none
     */
    boolean next(ToLongFunction<Erasure> work);

    /** How many are not done. */
    long due();
}
