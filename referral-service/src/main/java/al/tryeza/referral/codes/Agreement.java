package al.tryeza.referral.codes;

import java.util.EnumSet;
import java.util.Set;

/** In what two cases agree that may be about one person. Never an age estimate, and never a name alone. */
public enum Agreement implements Code {
    /** The same number of a document. */
    DOCUMENT_NUMBER,
    /** The same name, however it is inflected and spelt, and the same day of birth. */
    NAME_AND_BIRTH_DATE,
    /** The same name, and day and month of birth are those of the other case the other way round. */
    NAME_AND_SWAPPED_BIRTH_DATE,
    /** The same name, and the same month and year of birth. */
    NAME_AND_BIRTH_MONTH;

    /** What is worth saying: who was born on the same day was also born in the same month. */
    public static Set<Agreement> strongest(Set<Agreement> found) {
        Set<Agreement> strongest = EnumSet.noneOf(Agreement.class);
        strongest.addAll(found);
        if (found.contains(NAME_AND_BIRTH_DATE)) {
            strongest.remove(NAME_AND_SWAPPED_BIRTH_DATE);
            strongest.remove(NAME_AND_BIRTH_MONTH);
        }
        return strongest;
    }
}
