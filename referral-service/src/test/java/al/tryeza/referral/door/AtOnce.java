package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.AccessDecided;
import al.tryeza.events.AccessDecision;
import al.tryeza.events.Topic;
import al.tryeza.referral.door.Running.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.specific.SpecificRecord;

/**
 * Several officers ask to see one person, again and again, while something is done that is to end it.
 *
 * @param shown ids of the accesses by which somebody was shown
 * @param late status of every try that was begun when the end had been answered
 */
record AtOnce(List<String> shown, List<Integer> late) {

    private static final int ENOUGH = 5;
    private static final int LATE_TRIES = 3;

    /** Asks until the end has been answered, and then a few times more. */
    static AtOnce asking(String ref, Collection<String> officers, Runnable end) throws Exception {
        var ended = new AtomicBoolean();
        var shown = new ConcurrentLinkedQueue<String>();
        var late = new ConcurrentLinkedQueue<Integer>();
        Callable<Void> finish = () -> {
            await().until(() -> shown.size() > ENOUGH);
            end.run();
            ended.set(true);
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> work = new ArrayList<>(List.of(finish));
            officers.forEach(officer -> work.add(() -> {
                for (int after = 0; after < LATE_TRIES; ) {
                    boolean begunAfter = ended.get();
                    Answer answer = ask(officer, ref, "IDENTITY");
                    if (answer.status() == 200) {
                        shown.add(answer.body().path("accessId").asString());
                    }
                    if (begunAfter) {
                        late.add(answer.status());
                        after++;
                    }
                }
                return null;
            }));
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return new AtOnce(List.copyOf(shown), List.copyOf(late));
    }

    static Answer ask(String officer, String ref, String category) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/disclosures", """
                {"categories":["%s"],"purpose":"SERVICE_PROVISION","reasonCode":"SERVICE","reason":"fjalë"}
                """.formatted(category));
    }

    /** Nobody was shown who began late, and of those who were shown each is on record once, and nobody else. */
    void holds(String ref, Integer... answersToTheLate) {
        assertThat(late).isNotEmpty().containsOnly(answersToTheLate);
        assertThat(granted(ref)).containsExactlyInAnyOrderElementsOf(shown);
    }

    private static List<String> granted(String ref) {
        return decided(ref).stream()
                .filter(record -> record.getContent().getDecision() == AccessDecision.GRANTED)
                .map(record -> record.getContent().getAccessId())
                .toList();
    }

    /** All records of the case, when as many have come as were numbered. */
    static List<AccessDecided> decided(String ref) {
        long numbered = SERVICE.jdbc()
                .sql("SELECT access_version FROM casework.case_file WHERE ref = ?")
                .param(ref)
                .query(Long.class)
                .single();
        try (var topic = new CaseEvents(Topic.ACCESS_EVENTS)) {
            List<SpecificRecord> records =
                    await().atMost(Duration.ofSeconds(60)).until(() -> topic.of(ref), all -> all.size() == numbered);
            assertThat(topic.raw()).doesNotContain(Bodies.CANARY);
            return records.stream()
                    .filter(AccessDecided.class::isInstance)
                    .map(AccessDecided.class::cast)
                    .toList();
        }
    }
}
