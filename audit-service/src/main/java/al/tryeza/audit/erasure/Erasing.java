package al.tryeza.audit.erasure;

import al.tryeza.audit.keys.KeyDestruction;

/**
 * Destroys the keys of cases that were erased, and says so in the log. A key is destroyed before the entry is committed: who
 * is killed between the two finds no key the next time, and then only says so.
 */
public final class Erasing {

    private final Erasures erasures;
    private final KeyDestruction destruction;
    private final DestructionRecord log;

    public Erasing(Erasures erasures, KeyDestruction destruction, DestructionRecord log) {
        this.erasures = erasures;
        this.destruction = destruction;
        this.log = log;
    }

    /**
     * Does all that are due; answers how many.
     *
     * @throws al.tryeza.audit.keys.KeysFailed where the key service does not answer; what was not done stays due
     */
    public int eraseDue() {
        int done = 0;
        while (erasures.next(this::erase)) {
            done++;
        }
        return done;
    }

    private long erase(Erasure erasure) {
        destruction.destroy(erasure.key());
        return log.record(erasure);
    }
}
