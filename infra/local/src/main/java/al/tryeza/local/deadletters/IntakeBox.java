package al.tryeza.local.deadletters;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of the Kafka door whose sender nobody could vouch for; kept by referral-service, sealed to the operator. */
record IntakeBox(Service service) implements Box {

    private static final String PATH = "/api/intake/dead-letters";

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public List<Letter> list() throws Refused, InterruptedException {
        var letters = new ArrayList<Letter>();
        String cursor = "";
        do {
            var page = service.get(PATH + "?limit=1000&settled=false" + cursor);
            if (page.status() != 200) {
                throw new Refused(
                        3, "referral-service has no dead letters to tell of (status %d).".formatted(page.status()));
            }
            page.json().path("items").forEach(item -> letters.add(letter(item)));
            var next = page.json().path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return letters;
    }

    private static Letter letter(JsonNode item) {
        return new Letter(
                "intake/" + item.path("id").asLong(),
                item.path("code").asString(),
                "%s-%d@%d"
                        .formatted(
                                item.path("topic").asString(),
                                item.path("partition").asInt(),
                                item.path("offset").asLong()),
                Instant.parse(item.path("receivedAt").asString()));
    }

    @Override
    public List<String> show(long number) throws Refused, InterruptedException {
        var item = one(number);
        var lines = new ArrayList<String>();
        item.properties().stream()
                .filter(member -> !member.getKey().equals("sealed"))
                .forEach(member -> lines.add(
                        "%-12s %s".formatted(member.getKey(), member.getValue().asString())));
        lines.add("%-12s %s"
                .formatted(
                        "content", item.has("sealed") ? "sealed to the operator; show --open opens it" : "not kept"));
        return lines;
    }

    /** The record as it came: JSON with {@code key}, {@code value} and headers in base64. Opened here, by the operator's key. */
    String open(long number, ECKey operator) throws Refused, InterruptedException {
        var sealed = one(number).path("sealed").asString("");
        if (sealed.isEmpty()) {
            throw new Refused(1, "Nothing of this record was kept, or it is settled.");
        }
        try {
            var jwe = JWEObject.parse(sealed);
            jwe.decrypt(new ECDHDecrypter(operator));
            return JsonMapper.shared().readTree(jwe.getPayload().toString()).toPrettyString();
        } catch (ParseException | JOSEException notOurs) {
            throw new Refused(1, "This record is sealed to another operator's key than the one here.");
        }
    }

    @Override
    public String replay(long number) throws Refused, InterruptedException {
        return replayed(service.post(PATH + "/" + number + "/replay"));
    }

    @Override
    public String repair(long number, byte[] value) throws Refused, InterruptedException {
        return replayed(service.post(
                PATH + "/" + number + "/replay",
                Map.of("value", Base64.getEncoder().encodeToString(value))));
    }

    private static String replayed(Service.Answer answer) throws Refused {
        return switch (answer.status()) {
            case 200 -> "replayed: " + answer.json().path("settlement").asString();
            case 404 -> throw unknown();
            case 409 ->
                throw new Refused(
                        1,
                        switch (answer.code()) {
                            case "still_dead" -> "It was refused again: its code tells why.";
                            case "record_gone" ->
                                "The broker does not have it any more: repair it with its bytes, or discard it.";
                            case "already_settled" -> "It was settled before; nothing was changed.";
                            default -> "Its state does not allow that.";
                        });
            default -> throw new Refused(1, "The service does not take that (%s).".formatted(answer.code()));
        };
    }

    @Override
    public String discard(long number) throws Refused, InterruptedException {
        if (service.delete(PATH + "/" + number).status() == 404) {
            throw unknown();
        }
        return "given up: what it held is forgotten, that it was there is not";
    }

    private JsonNode one(long number) throws Refused, InterruptedException {
        var answer = service.get(PATH + "/" + number);
        if (answer.status() != 200) {
            throw unknown();
        }
        return answer.json();
    }

    private static Refused unknown() {
        return new Refused(2, "There is no dead letter of that number.");
    }
}
