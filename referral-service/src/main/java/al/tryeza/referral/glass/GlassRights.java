package al.tryeza.referral.glass;

import al.tryeza.referral.casework.Actor;
import java.time.Clock;

/** Gives a suspended right back; in the one transaction of the caller. */
public final class GlassRights {

    private final GlassStore store;
    private final GlassPublisher publisher;
    private final Clock clock;

    public GlassRights(GlassStore store, GlassPublisher publisher, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Gives it back; false where the officer had not lost it. Uses without need count anew from here. */
    public boolean restore(String officer, Actor by) {
        GlassRight right = store.right(officer);
        if (!right.suspended()) {
            return false;
        }
        var restored = new GlassRight(officer, 0, false, right.version() + 1);
        store.restore(restored);
        publisher.rightChanged(restored, by, clock.instant());
        return true;
    }
}
