package al.tryeza.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Waits until everybody who must know does: inboxes, mails, audit store. */
final class Deliveries {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stage stage;
    private final Expectations expectations;
    private final Set<String> notified = new HashSet<>();
    private final Set<String> mailed = new HashSet<>();
    private final Set<String> audited = new HashSet<>();
    private final List<Duration> delays = new ArrayList<>();

    Deliveries(Stage stage, Expectations expectations) {
        this.stage = stage;
        this.expectations = expectations;
    }

    void await() throws IOException, InterruptedException {
        Narrator narrator = stage.narrator();
        narrator.chapter("Waiting until everybody who must know does");
        Set<String> cases =
                stage.book().accepted().stream().map(Book.Accepted::caseRef).collect(Collectors.toSet());
        Waiting.until(PATIENCE, () -> inboxes(cases));
        narrator.expect(
                notified.size() == cases.size(),
                "%d of %d cases are in inboxes".formatted(notified.size(), cases.size()));
        Waiting.until(PATIENCE, () -> mails(cases));
        narrator.expect(
                mailed.size() == cases.size(),
                "%d of %d cases were told by mail".formatted(mailed.size(), cases.size()));
        Waiting.until(PATIENCE, () -> audit(cases));
        narrator.expect(
                audited.size() == cases.size(),
                "%d of %d cases are in the audit store, every version once and none missing"
                        .formatted(audited.size(), cases.size()));
        Inboxes inboxes = Inboxes.read(stage.platform());
        expectations.tell(inboxes, narrator);
        measure(inboxes);
    }

    private boolean inboxes(Set<String> cases) throws IOException, InterruptedException {
        Inboxes inboxes = Inboxes.read(stage.platform());
        cases.stream().filter(inboxes::anybodyKnows).forEach(notified::add);
        return notified.size() == cases.size() && expectations.arrived(inboxes);
    }

    private boolean mails(Set<String> cases) throws IOException, InterruptedException {
        StringBuilder texts = new StringBuilder();
        for (JsonNode mail : stage.platform().mails()) {
            texts.append(mail.path("subject").asString(""))
                    .append(mail.path("text").asString(""));
        }
        String all = texts.toString();
        cases.stream().filter(all::contains).forEach(mailed::add);
        return mailed.size() == cases.size();
    }

    private boolean audit(Set<String> cases) throws IOException, InterruptedException {
        for (String ref : cases) {
            if (!audited.contains(ref) && (stage.book().erased(ref) || AuditTrail.complete(stage.platform(), ref))) {
                audited.add(ref);
            }
        }
        return audited.size() == cases.size();
    }

    private void measure(Inboxes inboxes) {
        for (Book.Accepted referral : stage.book().accepted()) {
            inboxes.lastToldAt(referral.caseRef())
                    .ifPresent(told -> delays.add(Duration.between(referral.sentAt(), told)));
        }
        delays.sort(Duration::compareTo);
    }

    /** Milliseconds from the moment a referral was posted or published until it was in the last inbox, at a fraction of all. */
    long delayAt(double fraction) {
        return delays.isEmpty()
                ? 0
                : delays.get((int) Math.min(delays.size() - 1, Math.floor(delays.size() * fraction)))
                        .toMillis();
    }

    int notified() {
        return notified.size();
    }

    int audited() {
        return audited.size();
    }
}
