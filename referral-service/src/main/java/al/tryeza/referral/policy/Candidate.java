package al.tryeza.referral.policy;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What might permit an officer to see something of a case. */
public sealed interface Candidate {

    /** By which it is named in the record. */
    UUID id();

    /** Who holds it. */
    String officer();

    /** The case that it is for. */
    String caseRef();

    Set<DataClass> categories();

    /** From when on, that moment included. */
    Instant from();

    /** Until when, that moment excluded. */
    Instant until();

    /** Whether it ended before its time. */
    boolean ended();

    /** Leave that was given. */
    record Granted(
            UUID id,
            String officer,
            String caseRef,
            Purpose purpose,
            Set<DataClass> categories,
            LegalBasis basis,
            Instant from,
            Instant until,
            boolean ended)
            implements Candidate {

        public Granted {
            categories = Set.copyOf(categories);
        }
    }

    /**
     * The task of judging what somebody else did in an emergency: leave to read why they say that it was one, which is a
     * free text. It lasts as long as the task.
     *
     * @param id of the broken glass
     * @param purpose for which the glass was broken
     */
    record Judging(UUID id, String officer, String caseRef, Purpose purpose, Instant from) implements Candidate {

        @Override
        public Set<DataClass> categories() {
            return Set.of(DataClass.NARRATIVE);
        }

        @Override
        public Instant until() {
            return Instant.MAX;
        }

        @Override
        public boolean ended() {
            return false;
        }
    }

    /**
     * Leave that was taken in an emergency.
     *
     * @param suspended whether the officer has lost the right to it
     */
    record BrokenGlass(
            UUID id,
            String officer,
            String caseRef,
            Set<DataClass> categories,
            Instant from,
            Instant until,
            boolean ended,
            boolean suspended)
            implements Candidate {

        public BrokenGlass {
            categories = Set.copyOf(categories);
        }
    }
}
