package al.tryeza.messaging.inbox;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells faults of servers, which pass, from faults of a record or of the program, which do not. */
final class Faults {

    // connection, transaction rollback, resources, intervention, system; a lock not available; a standby not yet
    // writing; a transaction that stood still too long
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");
    private static final Set<String> STATES = Set.of("55P03", "25006", "25P03");

    private Faults() {}

    static boolean pass(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isOfAServer(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAServer(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException passing -> true;
            case RecoverableDataAccessException passing -> true;
            case NonTransientDataAccessResourceException away -> true;
            case CannotCreateTransactionException away -> true;
            case TransactionSystemException unknownOutcome -> true;
            case TransactionTimedOutException slow -> true;
            case SQLTransientException passing -> true;
            case SQLRecoverableException passing -> true;
            case SQLNonTransientConnectionException away -> true;
            case KafkaException away -> true;
            case InterruptedException stopping -> true;
            case SQLException sql -> isState(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean isState(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}
