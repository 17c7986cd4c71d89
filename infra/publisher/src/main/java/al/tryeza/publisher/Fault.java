package al.tryeza.publisher;

/**
 * One thing wrong with a submission.
 *
 * @param field path of a known field such as {@code person.birthdate}, or {@link #WHOLE}
 * @param code stable code, see the README
 */
public record Fault(String field, String code) {

    /** Stands for the submission itself rather than one of its fields. */
    public static final String WHOLE = "submission";
}
