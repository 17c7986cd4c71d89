package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.door.Running.Answer;
import al.tryeza.referral.glass.OverdueReviews;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Several instances look at the same clock. */
class GlassClockTest {

    private static final int INSTANCES = 4;
    private static final int CASES = 3;

    private static String brokenAndOverdue() {
        String ref = SERVICE.refer("ngo.vlore", Bodies.childAt("Vlorë"))
                .body()
                .path("caseRef")
                .asString();
        Answer broken = SERVICE.post("vatra.worker", "/api/cases/" + ref + "/break-glass", """
                {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SAFETY","reason":"në rrezik"}
                """);
        assertThat(broken.status()).as(broken.text()).isEqualTo(201);
        SERVICE.jdbc()
                .sql("UPDATE glass.broken SET due_at = now() WHERE id = ?::uuid")
                .param(broken.body().path("glassId").asString())
                .update();
        return ref;
    }

    private static long escalated(String ref) {
        return SERVICE.jdbc()
                .sql("SELECT count(*) FROM casework.history WHERE event = 'GlassReviewDue' AND case_ref = ?")
                .param(ref)
                .query(Long.class)
                .single();
    }

    @Test
    void what_nobody_judged_goes_up_once_however_many_instances_look_at_once() throws Exception {
        List<String> refs = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            refs.add(brokenAndOverdue());
        }
        var transaction = SERVICE.bean(TransactionTemplate.class);
        var overdue = SERVICE.bean(OverdueReviews.class);
        var together = new CyclicBarrier(INSTANCES);
        Callable<Integer> instance = () -> {
            together.await();
            int done = 0;
            while (Boolean.TRUE.equals(transaction.execute(_ -> overdue.escalateOne()))) {
                done++;
            }
            return done;
        };
        try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
            for (Future<Integer> each : instances.invokeAll(List.of(instance, instance, instance, instance))) {
                each.get();
            }
        }
        // a case that one of them held was passed over by the others: whoever looks next comes to it
        while (Boolean.TRUE.equals(transaction.execute(_ -> overdue.escalateOne()))) {
            assertThat(refs).allSatisfy(ref -> assertThat(escalated(ref)).isLessThanOrEqualTo(1));
        }

        assertThat(refs).allSatisfy(ref -> assertThat(escalated(ref)).isOne());
    }
}
