package al.tryeza.local.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a text may have got somewhere: as it was, in other case, without diacritics, escaped. */
final class Spellings {

    private Spellings() {}

    static Set<String> of(String text) {
        return Stream.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))
                .flatMap(form -> Stream.of(form, plain(form)))
                .flatMap(form -> Stream.of(form, jsonEscaped(form), URLEncoder.encode(form, StandardCharsets.UTF_8)))
                .collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String jsonEscaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(letter -> escaped.append(letter < 128 ? "" + (char) letter : "\\u%04x".formatted(letter)));
        return escaped.toString();
    }
}
