package al.tryeza.referral.recusal;

/**
 * Who is to be kept out of a case.
 *
 * @param id of an officer, an institution or a table; an officer and an institution may have the same
 */
public record Party(Kind kind, String id) {

    /** What the id is that of. */
    public enum Kind {
        INSTITUTION,
        OFFICER,
        /** All institutions that sit at it. */
        TABLE
    }
}
