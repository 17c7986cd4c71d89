package al.tryeza.notification.inbox;

/**
 * For whom a case does not exist.
 *
 * @param id of an officer, an institution or a table; an officer and an institution may have the same
 */
public record KeptOut(Kind kind, String id) {

    /** What the id is that of. */
    public enum Kind {
        OFFICER,
        INSTITUTION,
        /** All institutions that sit at it. */
        TABLE
    }
}
