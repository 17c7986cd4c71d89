package al.tryeza.notification.telling;

import al.tryeza.notification.directory.Directory;
import al.tryeza.notification.directory.DirectoryChanged;
import al.tryeza.notification.directory.DirectoryEntry;
import al.tryeza.notification.directory.DirectoryReplica;
import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.inbox.Inbox;
import al.tryeza.notification.mail.MailQueue;
import al.tryeza.notification.notice.Channel;
import al.tryeza.notification.notice.Delivery;
import al.tryeza.notification.notice.DeliveryRecord;
import al.tryeza.notification.notice.Notice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells everyone who must know of a step, once: into the inbox, into the mail queue, onto the record, all in the
 * caller's transaction. The directory and the cases arrive on topics that do not wait for each other; so when an entry
 * of the directory arrives, those it touches are told of the steps that still stand and that they were not told of.
 */
public final class Teller implements DirectoryChanged {

    private final DirectoryReplica replica;
    private final StandingSteps standing;
    private final Inbox inbox;
    private final MailQueue mail;
    private final DeliveryRecord record;
    private final TellingMeter meter;
    private final Duration window;
    private final Clock clock;

    /** @param window how old a step may be for somebody who appears in the directory to be told of it */
    public Teller(
            DirectoryReplica replica,
            StandingSteps standing,
            Inbox inbox,
            MailQueue mail,
            DeliveryRecord record,
            TellingMeter meter,
            Duration window,
            Clock clock) {
        this.replica = replica;
        this.standing = standing;
        this.inbox = inbox;
        this.mail = mail;
        this.record = record;
        this.meter = meter;
        this.window = window;
        this.clock = clock;
    }

    /** Tells everyone of a step that has just arrived. */
    public void tell(CaseStep step) {
        Directory directory = replica.forTelling();
        standing.put(step);
        var notices = notices(step, directory);
        if (notices.isEmpty()) {
            meter.nobodyToTell(step.table());
        }
        tell(notices);
    }

    @Override
    public void changed(DirectoryEntry entry, Directory directory) {
        Instant since = clock.instant().minus(window);
        standing.forgetBefore(since);
        var touched = directory.touchedBy(entry);
        var institutions =
                touched.officers().stream().map(Officer::institution).collect(Collectors.toUnmodifiableSet());
        var steps = standing.concerning(directory.tablesOf(institutions), institutions, since);
        tell(steps.stream().flatMap(step -> notices(step, touched).stream()).toList());
    }

    private List<Notice> notices(CaseStep step, Directory directory) {
        Instant now = clock.instant();
        return WhoMustKnow.of(step, directory).stream()
                .map(telling -> notice(step, telling, now))
                .toList();
    }

    private void tell(List<Notice> notices) {
        if (!notices.isEmpty()) {
            var fresh = inbox.putNew(notices);
            mail.enqueue(fresh, clock.instant());
            meter.told(fresh);
            record.write(fresh.stream()
                    .map(notice -> new Delivery.Delivered(notice, Channel.INBOX))
                    .toList());
        }
    }

    private static Notice notice(CaseStep step, Telling telling, Instant now) {
        var officer = telling.officer();
        return new Notice(
                Notice.idOf(step.eventId(), officer.id()),
                step.eventId(),
                step.caseRef(),
                step.table(),
                officer.id(),
                telling.kind(),
                officer.language(),
                step.happenedAt(),
                now);
    }
}
