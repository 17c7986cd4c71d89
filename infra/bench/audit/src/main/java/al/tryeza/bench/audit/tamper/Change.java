package al.tryeza.bench.audit.tamper;

import java.sql.SQLException;

/**
 * A kind of change.
 *
 * @param name as it is counted
 */
record Change(String name, Doing doing) {

    /** What the attacker does. */
    @FunctionalInterface
    interface Doing {
        void by(Attacker attacker) throws SQLException;
    }
}
