package al.tryeza.referral.consent;

import java.util.Collection;
import java.util.Set;

/** Whom a decision means. */
public sealed interface Reach {

    /** Whether it means this institution. */
    boolean includes(Recipient recipient);

    /** The institutions that sit at the table that has the case. */
    record TheTable() implements Reach {

        @Override
        public boolean includes(Recipient recipient) {
            return recipient.sitsAtTheCasesTable();
        }
    }

    /** These institutions, and those that sit at these tables; at least one. */
    record Named(Set<String> institutionsOrTables) implements Reach {

        public Named {
            institutionsOrTables = Set.copyOf(institutionsOrTables);
            if (institutionsOrTables.isEmpty()) {
                throw new IllegalArgumentException("nobody is named");
            }
        }

        @Override
        public boolean includes(Recipient recipient) {
            return recipient.isOneOf(institutionsOrTables);
        }
    }

    /** Everybody, whoever was named before. */
    record Everybody() implements Reach {

        @Override
        public boolean includes(Recipient recipient) {
            return true;
        }
    }

    /** Whom something is given to: who gives and names nobody means the table. */
    static Reach ofGiving(Collection<String> named) {
        return named.isEmpty() ? new TheTable() : new Named(Set.copyOf(named));
    }

    /** From whom something is kept: who names nobody means everybody. */
    static Reach ofTaking(Collection<String> named) {
        return named.isEmpty() ? new Everybody() : new Named(Set.copyOf(named));
    }
}
