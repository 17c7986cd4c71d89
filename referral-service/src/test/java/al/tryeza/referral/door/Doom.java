package al.tryeza.referral.door;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Strikes before or after one of the calls that go through what it surrounds, as a killed process would end there. */
final class Doom {

    private final int at;
    private final Runnable blow;
    private int steps;

    /**
     * Strikes at a step.
     *
     * @param at number of the step, from 0; each call has one before it and one after it
     * @param blow what a killed process leaves of its connections
     */
    Doom(int at, Runnable blow) {
        this.at = at;
        this.blow = blow;
    }

    /** What a process that was killed does not get to hear. */
    static final class Struck extends Error {

        private static final long serialVersionUID = 1L;

        Struck() {
            super("killed", null, false, false);
        }
    }

    /** The same, with a step before and one after each call. */
    <T> T around(Class<T> type, T inner) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    step();
                    try {
                        Object result = method.invoke(inner, arguments);
                        step();
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    /** A place at which it may strike. */
    void step() {
        if (steps++ == at) {
            blow.run();
            throw new Struck();
        }
    }

    <T> T step(Supplier<T> then) {
        step();
        return then.get();
    }

    /** How many steps there were. */
    int steps() {
        return steps;
    }
}
