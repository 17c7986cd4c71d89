package al.tryeza.audit.questions;

/** Where questions are put on record. */
@FunctionalInterface
public interface QueryLog {

    /**
     * Puts a question on record, for good, before it is answered.
     *
     * @throws al.tryeza.web.Refused where that is not possible now; then there is no answer
     */
    void record(Query query);
}
