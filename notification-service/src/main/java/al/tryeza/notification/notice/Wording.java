package al.tryeza.notification.notice;

import al.tryeza.notification.directory.Language;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The words of a notice: the case reference and what to do, nothing else about the case. They name no place, no age and
 * no urgency, and they do not say that the person is a child.
 */
public final class Wording {

    private static final Control EXACTLY_THIS_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Wording() {}

    /** The text of a notice, the same in inbox and mail. */
    public static String text(Kind kind, Language language, String caseRef) {
        return words(language, "text." + kind).replace("{case}", caseRef);
    }

    /** The subject of the mail; the same for every kind and case. */
    public static String subject(Language language) {
        return words(language, "subject");
    }

    private static String words(Language language, String key) {
        return ResourceBundle.getBundle(
                        "al.tryeza.notification.notice.wording", language.locale(), EXACTLY_THIS_LANGUAGE)
                .getString(key);
    }
}
