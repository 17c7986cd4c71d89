package al.tryeza.notification.mail;

import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.notice.Channel;
import al.tryeza.notification.notice.Delivery;
import al.tryeza.notification.notice.DeliveryRecord;
import al.tryeza.notification.notice.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the mails whose turn it is to the mail server, in one transaction with what is recorded of them. A crash before
 * its end leaves the mails where they were: some may go out twice, with the same message id, and none is lost.
 */
public final class MailRound {

    private final MailQueue queue;
    private final Postman postman;
    private final DeliveryRecord record;
    private final BackOff backOff;
    private final int most;
    private final MailMeter meter;
    private final Clock clock;

    /** @param most mails in a round */
    public MailRound(
            MailQueue queue,
            Postman postman,
            DeliveryRecord record,
            BackOff backOff,
            int most,
            MailMeter meter,
            Clock clock) {
        this.queue = queue;
        this.postman = postman;
        this.record = record;
        this.backOff = backOff;
        this.most = most;
        this.meter = meter;
        this.clock = clock;
    }

    /** How a round went, and so when the next one is worth while. */
    public enum Outcome {
        /** As many mails as fit; there may be more. */
        FULL,
        /** No more mails are due. */
        DONE,
        /** The mail server could not be reached. */
        UNREACHABLE
    }

    /** One round, in the caller's transaction. */
    public Outcome run() {
        var mails = queue.take(most, clock.instant());
        var posted = post(mails);
        var deliveries = new ArrayList<Delivery>();
        sent(posted);
        for (QueuedMail mail : mails) {
            settle(mail, posted.get(mail)).ifPresent(deliveries::add);
        }
        record.write(deliveries);
        if (posted.containsValue(Posted.NOT_TRIED)) {
            return Outcome.UNREACHABLE;
        }
        return mails.size() == most ? Outcome.FULL : Outcome.DONE;
    }

    /** What became of each mail that could be taken to the server; those without an address are missing. */
    private Map<QueuedMail, Posted> post(List<QueuedMail> mails) {
        var letters = new LinkedHashMap<QueuedMail, Letter>();
        for (QueuedMail mail : mails) {
            MailAddress to = mail.to();
            if (to != null) {
                letters.put(mail, Letter.of(mail.notice(), to));
            }
        }
        var results = letters.isEmpty() ? List.<Posted>of() : postman.take(List.copyOf(letters.values()));
        var posted = new LinkedHashMap<QueuedMail, Posted>();
        letters.keySet().forEach(mail -> posted.put(mail, results.get(posted.size())));
        return posted;
    }

    private Optional<Delivery> settle(QueuedMail mail, @Nullable Posted posted) {
        return switch (posted) {
            case ACCEPTED -> Optional.of(delivered(mail));
            case REFUSED -> Optional.of(giveUp(mail, Failure.ADDRESS_REFUSED, mail.attempts() + 1));
            case FAILED -> tryAgain(mail, mail.attempts() + 1);
            case NOT_TRIED -> leave();
            case null -> Optional.of(giveUp(mail, Failure.RECIPIENT_GONE, mail.attempts()));
        };
    }

    private void sent(Map<QueuedMail, Posted> posted) {
        var accepted = posted.entrySet().stream()
                .filter(mail -> mail.getValue() == Posted.ACCEPTED)
                .map(mail -> mail.getKey().notice().id())
                .toList();
        if (!accepted.isEmpty()) {
            queue.sent(accepted, clock.instant());
        }
    }

    private Delivery delivered(QueuedMail mail) {
        meter.sent();
        return new Delivery.Delivered(mail.notice(), Channel.MAIL);
    }

    private Optional<Delivery> tryAgain(QueuedMail mail, int attempts) {
        meter.failed();
        var wait = backOff.after(attempts);
        if (wait.isEmpty()) {
            return Optional.of(giveUp(mail, Failure.GAVE_UP, attempts));
        }
        Instant now = clock.instant();
        queue.putBack(mail.notice().id(), attempts, now, now.plus(wait.get()));
        return Optional.empty();
    }

    private Optional<Delivery> leave() {
        meter.unreachable();
        return Optional.empty();
    }

    private Delivery giveUp(QueuedMail mail, Failure failure, int attempts) {
        queue.giveUp(mail.notice().id(), failure, attempts, clock.instant());
        meter.gaveUp(failure);
        return new Delivery.Undeliverable(mail.notice(), Channel.MAIL, failure, attempts);
    }
}
