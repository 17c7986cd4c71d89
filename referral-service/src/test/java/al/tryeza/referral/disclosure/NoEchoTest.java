package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, no answer and no failure repeats a piece of it. */
class NoEchoTest {

    private static final String CANARY = "QXKANARQX";
    private static final int BODIES = 2000;

    private final Random random = new Random(20261122);
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    @Test
    void no_answer_repeats_what_was_sent_in_any_field_of_any_body() {
        int refused = 0;
        int broken = 0;
        for (int body = 0; body < BODIES; body++) {
            String sent = disturbed(List.of(Body.ofAdult(), Body.ofChild(), Body.ofAnonymousAdult()));
            try {
                Reading reading = Read.READER.read(Body.bytes(sent), Read.NOON);
                assertThat(reading.toString()).doesNotContainIgnoringCase(CANARY);
                if (reading instanceof Reading.Refused) {
                    refused++;
                }
            } catch (RuntimeException failure) {
                broken++;
                assertThat(failure.toString()).doesNotContainIgnoringCase(CANARY);
            }
        }
        assertThat(broken).isZero();
        assertThat(refused).isBetween(BODIES / 2, BODIES);
    }

    @Test
    void no_answer_repeats_what_was_sent_in_any_field_of_any_identification() {
        int refused = 0;
        for (int body = 0; body < BODIES; body++) {
            String sent = disturbed(List.of(Body.ofIdentification(), Body.ofIdentificationOnCase()));
            var reading = Read.IDENTIFICATIONS.read(Body.bytes(sent), "police.vlore", Read.NOON);
            assertThat(reading.toString()).doesNotContainIgnoringCase(CANARY);
            if (reading instanceof IdentificationReading.Refused) {
                refused++;
            }
        }
        assertThat(refused).isBetween(BODIES / 2, BODIES);
    }

    /** A sound body, in which a few places hold something else, cut off in one of ten. */
    private String disturbed(List<Body> bodies) {
        var body = (ObjectNode) bodies.get(random.nextInt(bodies.size())).json();
        for (int change = random.nextInt(4); change >= 0; change--) {
            disturb(body);
        }
        String text = Body.JSON.writeValueAsString(body);
        return random.nextInt(10) == 0 ? spoil(text) : text;
    }

    private void disturb(ObjectNode object) {
        var names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set(CANARY + random.nextInt(3), anything(3));
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (object.get(name)) {
            case ObjectNode nested when random.nextInt(4) > 0 -> disturb(nested);
            case ArrayNode array when random.nextInt(2) > 0 -> array.add(anything(2));
            case JsonNode _ when random.nextInt(4) == 0 -> object.remove(name);
            default -> object.set(name, anything(3));
        }
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> nodes.stringNode(CANARY);
            case 1 -> nodes.stringNode("a " + CANARY + "\n\u0000\ud800");
            case 2 -> nodes.stringNode(CANARY.repeat(3_000));
            case 3 -> nodes.numberNode(random.nextLong());
            case 4 -> nodes.numberNode(random.nextGaussian() * 1e300);
            case 5 -> nodes.booleanNode(random.nextBoolean());
            case 6 -> nodes.nullNode();
            case 7 -> nodes.arrayNode().add(anything(depth - 1)).add(anything(depth - 1));
            default -> nodes.objectNode().set(CANARY, anything(depth - 1));
        };
    }

    private String spoil(String text) {
        int at = random.nextInt(text.length());
        return random.nextBoolean() ? text.substring(0, at) : text.substring(0, at) + CANARY + text.substring(at);
    }
}
