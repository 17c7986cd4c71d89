package al.tryeza.local.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a text may have got somewhere. */
final class Spellings {

    /** Encoded forms shorter than this are found by chance in ciphertexts. */
    private static final int SHORTEST_ENCODED = 8;

    private static final int BITS_OF_LETTER = 6;
    private static final Pattern ENCODED_BYTE = Pattern.compile("%[0-9A-F]{2}");

    private Spellings() {}

    /** As it was, in other case, without diacritics; each also escaped as in JSON and in addresses. */
    static Set<String> of(String text) {
        return Stream.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))
                .flatMap(form -> Stream.of(form, plain(form)))
                .flatMap(form -> Stream.concat(
                        Stream.of(form, jsonEscaped(form, "\\u%04x"), jsonEscaped(form, "\\u%04X")), inAddresses(form)))
                .collect(Collectors.toSet());
    }

    /** Inside of a longer text that was encoded as a whole: base64 of either alphabet, hexadecimal, every letter escaped. */
    static Set<String> encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Set<String> all = new HashSet<>();
        for (int before = 0; before < 3; before++) {
            all.add(withinBase64(Base64.getEncoder(), bytes, before));
            all.add(withinBase64(Base64.getUrlEncoder(), bytes, before));
        }
        all.add(HexFormat.of().formatHex(bytes));
        all.add(HexFormat.of().withUpperCase().formatHex(bytes));
        text.chars().mapToObj("\\u%04x"::formatted).reduce(String::concat).ifPresent(all::add);
        all.removeIf(form -> form.length() < SHORTEST_ENCODED);
        return all;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String jsonEscaped(String text, String format) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(letter -> escaped.append(letter < 128 ? "" + (char) letter : format.formatted(letter)));
        return escaped.toString();
    }

    private static Stream<String> inAddresses(String text) {
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        String path = form.replace("+", "%20");
        return Stream.of(
                form,
                path,
                ENCODED_BYTE.matcher(path).replaceAll(code -> code.group().toLowerCase(Locale.ROOT)));
    }

    /** The letters that do not depend on the bytes around it, when so many (of each three) stand before. */
    private static String withinBase64(Base64.Encoder encoder, byte[] bytes, int before) {
        byte[] moved = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, moved, before, bytes.length);
        int first = Math.ceilDiv(before * Byte.SIZE, BITS_OF_LETTER);
        int end = moved.length * Byte.SIZE / BITS_OF_LETTER;
        return encoder.encodeToString(moved).substring(Math.min(first, end), end);
    }
}
