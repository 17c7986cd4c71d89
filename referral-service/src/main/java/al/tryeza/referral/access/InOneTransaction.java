package al.tryeza.referral.access;

import java.util.function.Supplier;

/** Does something in one transaction; comes back when it is committed, and only then. */
public interface InOneTransaction {

    /** What the work comes to; whatever is thrown left nothing behind. */
    <T> T run(Supplier<T> work);
}
