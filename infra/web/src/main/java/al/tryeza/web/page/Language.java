package al.tryeza.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language of the pages. */
enum Language {
    SQ("Shqip"),
    EN("English");

    static final String PARAMETER = "language";

    final String name;

    Language(String name) {
        this.name = name;
    }

    /** The one asked for by the address, else the first that the browser prefers, else Albanian. */
    static Language of(HttpServletRequest request) {
        return Stream.concat(
                        Stream.ofNullable(request.getParameter(PARAMETER)),
                        request.getHeader("Accept-Language") == null
                                ? Stream.empty()
                                : Collections.list(request.getLocales()).stream()
                                        .map(Locale::getLanguage))
                .map(Language::named)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(SQ);
    }

    private static Optional<Language> named(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Language other() {
        return this == SQ ? EN : SQ;
    }
}
