package al.tryeza.local.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

class FinderTest {

    private static final Canary NAME = new Canary("secondName", "Kanarëgjeli", true);
    private static final Canary NUMBER = new Canary("identityNumber", "Q70229999Z", false);
    private static final Canary SENTENCE = new Canary("narrative", "Ndenjur te çezma, dy ditë.", false);
    private static final Finder FINDER = new Finder(List.of(NAME, NUMBER, SENTENCE));

    private static List<Canary> in(String text) {
        return FINDER.in(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kanarëgjeli",
                "kanarëgjeli",
                "KANARËGJELI",
                "Kanaregjeli",
                "kanaregjeli",
                "KANAREGJELI",
                "zonja Kanarëgjeli tha",
                "{\"secondName\":\"Kanarëgjeli\"}",
                "{\"secondName\":\"Kanar\\u00ebgjeli\"}",
                "{\"secondName\":\"KANAR\\u00CBGJELI\"}",
                "GET /api/cases?q=Kanar%C3%ABgjeli",
                "GET /api/cases?q=kanar%c3%abgjeli",
                "/var/log/7Kanaregjeli"
            })
    void a_name_is_found_in_every_case_with_and_without_diacritics_and_escaped(String text) {
        assertThat(in(text)).containsExactly(NAME);
    }

    @Test
    void a_sentence_is_found_in_an_address_however_its_spaces_are_written() {
        String encoded = URLEncoder.encode(SENTENCE.value(), StandardCharsets.UTF_8);

        assertThat(in("q=" + encoded)).containsExactly(SENTENCE);
        assertThat(in("q=" + encoded.replace("+", "%20"))).containsExactly(SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz", "{\"a\":1,"})
    void it_is_found_in_base64_wherever_it_stands_in_the_encoded_text(String before) {
        byte[] text = (before + SENTENCE.value() + ">>>???").getBytes(StandardCharsets.UTF_8);

        assertThat(in("{\"value\":\"" + Base64.getEncoder().encodeToString(text) + "\"}"))
                .containsExactly(SENTENCE);
        assertThat(in("eyJh." + Base64.getUrlEncoder().withoutPadding().encodeToString(text) + ".x"))
                .containsExactly(SENTENCE);
        assertThat(in(Base64.getEncoder().encodeToString((before + NAME.value()).getBytes(StandardCharsets.UTF_8))))
                .containsExactly(NAME);
    }

    @Test
    void it_is_found_in_hexadecimal_and_with_every_letter_escaped() {
        String hex = HexFormat.of().formatHex(NUMBER.value().getBytes(StandardCharsets.UTF_8));

        assertThat(in("'\\x00" + hex + "ff'")).containsExactly(NUMBER);
        assertThat(in(hex.toUpperCase(Locale.ROOT))).containsExactly(NUMBER);
        StringBuilder escaped = new StringBuilder();
        NUMBER.value().chars().forEach(letter -> escaped.append("\\u%04x".formatted(letter)));
        assertThat(in(escaped.toString())).containsExactly(NUMBER);
    }

    @Test
    void it_is_found_in_json_written_by_a_mapper_that_escapes() {
        String json = JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .writeValueAsString(List.of(SENTENCE.value()));

        assertThat(in(json)).containsExactly(SENTENCE);
    }

    @Test
    void it_is_found_in_the_bytes_of_a_record_between_anything() {
        byte[] record = "\u0000\u0001\u00fe".getBytes(StandardCharsets.ISO_8859_1);
        byte[] value = NUMBER.value().getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(record, record.length + value.length + 2);
        System.arraycopy(value, 0, all, record.length, value.length);

        assertThat(FINDER.in(all)).containsExactly(NUMBER);
    }

    @Test
    void each_time_counts_also_where_two_overlap() {
        Finder finder = new Finder(List.of(new Canary("a", "abcd", false), new Canary("b", "cdef", false)));

        assertThat(finder.in("abcdef abcd".getBytes(StandardCharsets.UTF_8)))
                .extracting(Canary::kind)
                .containsExactly("a", "b", "a");
    }

    @Test
    void it_is_found_in_a_stream_also_across_the_borders_of_what_is_read_at_once() throws IOException {
        int chunk = 1 << 20;
        byte[] value = SENTENCE.value().getBytes(StandardCharsets.UTF_8);
        for (int ahead : new int[] {0, 1, value.length / 2, value.length - 1, value.length}) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(new byte[chunk - ahead]);
            file.write(value);
            file.write(new byte[chunk]);

            assertThat(FINDER.in(new ByteArrayInputStream(file.toByteArray())))
                    .as("%d bytes before the border", ahead)
                    .containsExactly(SENTENCE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kanar gjeli",
                "PulaKanarëgjeli is another word",
                "Q70229999",
                "q7022 9999z",
                "2c1f0f3a-6f2e-4a53-9a51-58f2a5e2d7a9",
                "{\"urgency\":\"URGENT\",\"table\":\"AL-12\"}"
            })
    void innocent_text_is_not_found(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void random_bytes_and_ciphertexts_in_base64_are_not_found() {
        Random random = new Random(20_261_122);
        byte[] bytes = new byte[3_000_000];
        random.nextBytes(bytes);

        assertThat(FINDER.in(bytes)).isEmpty();
        assertThat(FINDER.in(Base64.getEncoder().encode(bytes))).isEmpty();
    }

    @Test
    void without_canaries_nothing_is_found() {
        assertThat(new Finder(List.of()).in("anything".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
