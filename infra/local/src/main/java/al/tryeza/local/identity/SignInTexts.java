package al.tryeza.local.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the sign-in page in one language. */
enum SignInTexts {
    SQ(
            "Hyrja në Tryeza",
            "Hyni në Tryeza",
            "Emri i përdoruesit",
            "Fjalëkalimi",
            "Hyr",
            "Emri ose fjalëkalimi nuk është i saktë. Provoni përsëri.",
            "Mjedis prove në këtë kompjuter. Çdo nëpunës i provës hyn me fjalëkalimin",
            "English"),
    EN(
            "Sign in to Tryeza",
            "Sign in to Tryeza",
            "Sign-in name",
            "Password",
            "Sign in",
            "The name or the password is not right. Try again.",
            "A trial stack on this computer. Every demo officer signs in with the password",
            "Shqip");

    final String title;
    final String heading;
    final String name;
    final String password;
    final String button;
    final String wrong;
    final String notice;
    final String otherLanguage;

    SignInTexts(
            String title,
            String heading,
            String name,
            String password,
            String button,
            String wrong,
            String notice,
            String otherLanguage) {
        this.title = title;
        this.heading = heading;
        this.name = name;
        this.password = password;
        this.button = button;
        this.wrong = wrong;
        this.notice = notice;
        this.otherLanguage = otherLanguage;
    }

    /** The language asked for by its tag; Albanian unless English is. */
    static SignInTexts of(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : SQ;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    SignInTexts other() {
        return this == SQ ? EN : SQ;
    }
}
