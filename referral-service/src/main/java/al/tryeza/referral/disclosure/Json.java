package al.tryeza.referral.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON value as it was sent, duplicates noticed. Holds identities, so none of it prints itself. */
sealed interface Json {

    /**
     * An object.
     *
     * @param values the first value of each name
     * @param doubled names that came more than once
     */
    record Members(Map<String, Json> values, Set<String> doubled) implements Json {
        @Override
        public String toString() {
            return "an object";
        }
    }

    /**
     * An array.
     *
     * @param values the items, no more than {@link JsonBody#MAX_ITEMS}
     * @param cut whether there were more
     */
    record Items(List<Json> values, boolean cut) implements Json {
        @Override
        public String toString() {
            return "an array";
        }
    }

    /** A string, unescaped. */
    record Text(String value) implements Json {
        @Override
        public String toString() {
            return "a string";
        }
    }

    /**
     * A number in the digits that were sent.
     *
     * @param whole whether it is written without fraction and exponent
     */
    record Numeral(String digits, boolean whole) implements Json {
        @Override
        public String toString() {
            return "a number";
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Json {
        @Override
        public String toString() {
            return "a flag";
        }
    }

    /** The word null, which says no more than leaving the field out. */
    record Nothing() implements Json {}
}
