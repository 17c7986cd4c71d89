package al.tryeza.notification.directory;

import java.util.Locale;

/** Languages in which officers are written to. */
public enum Language {
    SQ(Locale.of("sq")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
