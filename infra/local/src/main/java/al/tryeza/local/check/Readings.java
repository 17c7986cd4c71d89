package al.tryeza.local.check;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.Superusers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the evidence from a running stack that has come to rest. */
public final class Readings {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Path mailbox;
    private final KafkaReading kafka;
    private final PostgresReading postgres;
    private final InboxReading inboxes;

    public Readings(RunFolder folder, Endpoints endpoints) {
        Superusers superusers = new Superusers(folder, endpoints);
        this.mailbox = folder.data().resolve("mail");
        this.kafka = new KafkaReading(superusers.kafka(), new WrittenSchemas(endpoints.get("TRYEZA_REGISTRY_URL")));
        this.postgres = new PostgresReading(superusers);
        this.inboxes = new InboxReading(endpoints.get("TRYEZA_NOTIFICATION_URL"));
    }

    /**
     * Waits until nothing is under way any more: all events sent, all mails gone, everybody told, no alarm open. What is
     * still under way when nothing has moved for so long will be found left over.
     *
     * @param accepted what must have been told
     */
    public void awaitRest(List<Accepted> accepted, Duration patience) throws SQLException, InterruptedException {
        Map<String, Long> untold = Map.of(
                "SELECT count(DISTINCT case_ref) FROM inbox.notice",
                        accepted.stream().map(Accepted::caseRef).distinct().count(),
                "SELECT count(DISTINCT event_id) FROM inbox.notice WHERE kind = 'IDENTIFICATION_RECORDED'",
                        accepted.stream().filter(Accepted::identifies).count());
        Map<String, Long> before = Map.of();
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Map<String, Long> state = new HashMap<>(postgres.leftovers());
            for (Map.Entry<String, Long> told : untold.entrySet()) {
                state.put(told.getKey(), Math.max(0, told.getValue() - postgres.count("notification", told.getKey())));
            }
            state.put(
                    "mails", postgres.count("notification", "SELECT count(*) FROM mail.mail WHERE state = 'WAITING'"));
            if (state.values().stream().allMatch(left -> left == 0) && state.equals(before)) {
                return;
            }
            if (!state.equals(before)) {
                deadline = System.nanoTime() + patience.toNanos();
            }
            before = state;
            Thread.sleep(GLANCE);
        }
    }

    /**
     * Reads everything. The audit store may take its time to come to where Kafka ended when it was read.
     *
     * @param told what the doors told their callers
     * @param tokens bearer tokens of the officers whose inboxes are looked at
     * @param canaries where a name was found
     */
    public Evidence read(Told told, Map<String, String> tokens, List<String> canaries, Duration patience)
            throws SQLException, IOException, InterruptedException {
        kafka.read();
        List<Entry> entries = entries(patience);
        Map<String, Long> leftovers = postgres.leftovers();
        leftovers.putAll(kafka.deadLetters());
        return new Evidence(
                told,
                kafka.events(),
                kafka.ends(),
                postgres.referrals(),
                postgres.identifications(),
                postgres.grants(),
                postgres.notices(),
                inboxes.of(tokens),
                postgres.mails(),
                MailboxReading.in(mailbox),
                entries,
                leftovers,
                canaries);
    }

    private List<Entry> entries(Duration patience) throws SQLException, InterruptedException {
        Set<String> missing = new HashSet<>();
        kafka.events().forEach(event -> missing.add(event.id()));
        List<Entry> all = new ArrayList<>();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!missing.isEmpty() && System.nanoTime() < deadline) {
            List<Entry> more =
                    postgres.entries(all.isEmpty() ? 0 : all.getLast().index() + 1);
            more.forEach(entry -> missing.remove(entry.id()));
            all.addAll(more);
            if (more.isEmpty()) {
                Thread.sleep(GLANCE);
            }
        }
        return all;
    }
}
