package al.tryeza.notification.telling;

import al.tryeza.notification.notice.Kind;
import java.time.Instant;
import java.util.Set;

/** A step of a case of which somebody must know. Codes only. */
public sealed interface CaseStep {

    /** Id of the event in which it was published. */
    String eventId();

    String caseRef();

    /** Number of the event in the case, from 1. */
    long version();

    /** When it happened. */
    Instant happenedAt();

    /** Table that holds the case. */
    String table();

    /** Institutions and tables for which the case does not exist. */
    Set<String> recused();

    /**
     * A referral was given to a table.
     *
     * @param joins institutions outside the table that take part
     * @param notices tables of other qarks that have to do with it
     */
    record Routed(
            String eventId,
            String caseRef,
            long version,
            Instant happenedAt,
            String table,
            Set<String> joins,
            Set<String> notices,
            Set<String> recused)
            implements CaseStep {

        public Routed {
            joins = Set.copyOf(joins);
            notices = Set.copyOf(notices);
            recused = Set.copyOf(recused);
        }
    }

    /**
     * The police stated the person's status.
     *
     * @param participants institutions that take part beside the table
     */
    record Identified(
            String eventId,
            String caseRef,
            long version,
            Instant happenedAt,
            String table,
            Set<String> participants,
            Set<String> recused)
            implements CaseStep {

        public Identified {
            participants = Set.copyOf(participants);
            recused = Set.copyOf(recused);
        }
    }

    /** No rule could choose a table; the national desk must. */
    record AwaitingPlace(
            String eventId, String caseRef, long version, Instant happenedAt, String table, Set<String> recused)
            implements CaseStep {

        public AwaitingPlace {
            recused = Set.copyOf(recused);
        }
    }

    /**
     * Something of which the event itself says who is to know. Nobody who appears later is told of it.
     *
     * @param officers ids of those to be told
     */
    record Addressed(
            String eventId,
            String caseRef,
            long version,
            Instant happenedAt,
            String table,
            Kind kind,
            Set<String> officers,
            Set<String> recused)
            implements CaseStep {

        public Addressed {
            officers = Set.copyOf(officers);
            recused = Set.copyOf(recused);
        }
    }
}
