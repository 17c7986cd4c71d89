package al.tryeza.testing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something made when it is first asked for; a failure to make it is the answer for ever, so that no test waits twice. */
final class Once<T> {

    private final Supplier<T> maker;
    private @Nullable T made;
    private @Nullable RuntimeException failure;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (made == null) {
            try {
                made = maker.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return made;
    }
}
