package al.tryeza.referral.routing;

/** Whether two words are one typing error apart (a Damerau-Levenshtein distance of exactly one). */
final class OneLetterOff {

    private OneLetterOff() {}

    static boolean is(String one, String other) {
        if (one.length() > other.length()) {
            return is(other, one);
        }
        if (other.length() - one.length() > 1 || one.equals(other)) {
            return false;
        }
        int first = firstDifference(one, other);
        if (one.length() < other.length()) {
            return sameFrom(one, first, other, first + 1);
        }
        return sameFrom(one, first + 1, other, first + 1) || swapped(one, other, first);
    }

    private static int firstDifference(String one, String other) {
        int position = 0;
        while (position < one.length() && one.charAt(position) == other.charAt(position)) {
            position++;
        }
        return position;
    }

    private static boolean swapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && sameFrom(one, at + 2, other, at + 2);
    }

    private static boolean sameFrom(String one, int position, String other, int otherPosition) {
        return one.substring(position).equals(other.substring(otherPosition));
    }
}
