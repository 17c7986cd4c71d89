package al.tryeza.messaging.outbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a relay that ends, some times, when the broker has a batch and the database does not know it yet. */
final class DyingAfterKafka extends OutboxRows {

    private final AtomicInteger times;

    DyingAfterKafka(GenericApplicationContext context, AtomicInteger times) {
        super(context.getBean(JdbcClient.class));
        this.times = times;
    }

    @Override
    void sent(Lease lease, List<OutboxRow> rows) {
        if (times.getAndDecrement() > 0) {
            throw new DataAccessResourceFailureException("killed");
        }
        super.sent(lease, rows);
    }
}
