package al.tryeza.referral.disclosure;

import java.util.regex.Pattern;

/** How long a text may be, and whether it may have lines. Lengths are in UTF-16 units. */
enum TextRule {
    NAME(100, false),
    NUMBER(50, false),
    ADDRESS(200, false),
    PLACE(200, false),
    CONTACT(200, false),
    REASON(2_000, true),
    STORY(20_000, true);

    // direction overrides make a text read otherwise than it is stored
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern UNPRINTABLE_IN_LINES =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");

    private final int longest;
    private final boolean lines;

    TextRule(int longest, boolean lines) {
        this.longest = longest;
        this.lines = lines;
    }

    /** Adds what is wrong with the text; true where nothing is. */
    boolean accepts(String text, String field, Faults faults) {
        if (text.isBlank()) {
            faults.add(field, FaultCode.BLANK);
            return false;
        }
        boolean short_ = text.length() <= longest;
        if (!short_) {
            faults.add(field, FaultCode.TOO_LONG);
        }
        boolean clean =
                !(lines ? UNPRINTABLE_IN_LINES : UNPRINTABLE).matcher(text).find();
        if (!clean) {
            faults.add(field, FaultCode.CONTROL_CHARACTER);
        }
        return short_ && clean;
    }
}
