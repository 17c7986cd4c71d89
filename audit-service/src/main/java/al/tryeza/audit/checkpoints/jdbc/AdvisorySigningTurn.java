package al.tryeza.audit.checkpoints.jdbc;

import al.tryeza.audit.checkpoints.SigningTurn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The turn is a lock of the database, held for one transaction: who dies lets go. */
final class AdvisorySigningTurn implements SigningTurn {

    /** Nobody else's, in this database. */
    private static final long LOCK = 0x7472797a73676eL;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AdvisorySigningTurn(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void ifFree(Runnable work) {
        transaction.executeWithoutResult(_ -> {
            if (jdbc.sql("select pg_try_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query(Boolean.class)
                    .single()) {
                work.run();
            }
        });
    }
}
