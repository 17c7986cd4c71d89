package al.tryeza.notification.inbox;

import al.tryeza.notification.notice.Notice;
import al.tryeza.notification.paging.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The inboxes of all officers. */
public interface Inbox {

    /**
     * Puts notices into the inboxes of their officers.
     *
     * @return those that were not there before
     */
    List<Notice> putNew(Collection<Notice> notices);

    /**
     * An officer's items, newest first.
     *
     * @param after the last item of the page before, {@link Position#TOP} for the first page
     */
    List<InboxItem> of(String officer, Position after, int limit);

    /** From now on the case does not exist for these: what they were told of it is not there, and nothing is put there. */
    void keepOut(String caseRef, KeptOut who);

    /** Marks an item read, the first time for good; empty where this officer has no such item. */
    Optional<InboxItem> read(String officer, UUID id, Instant now);
}
