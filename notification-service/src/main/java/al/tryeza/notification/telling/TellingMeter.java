package al.tryeza.notification.telling;

import al.tryeza.notification.notice.Notice;
import java.util.Collection;

/** What an operator asks of telling: how long it takes from step to inbox, and whether a step found nobody. */
public interface TellingMeter {

    /** Counts these notices when, and only if, they are committed. */
    void told(Collection<Notice> notices);

    /** The directory knew nobody to tell of a step when it arrived; {@code table} holds its case. */
    void nobodyToTell(String table);
}
