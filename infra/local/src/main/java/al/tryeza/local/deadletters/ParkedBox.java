package al.tryeza.local.deadletters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Records that a service parked: later ones of their key wait behind them. */
record ParkedBox(String name, Service service) implements Box {

    private static final String PATH = "/actuator/parked";

    @Override
    public List<Letter> list() throws Refused, InterruptedException {
        var letters = new ArrayList<Letter>();
        parked().forEach(item -> letters.add(new Letter(
                name + "/" + item.path("id").asLong(),
                item.path("code").asString(),
                place(item),
                Instant.parse(item.path("parkedAt").asString()))));
        return letters;
    }

    private static String place(JsonNode item) {
        return "%s-%d@%d"
                .formatted(
                        item.path("topic").asString(),
                        item.path("partition").asInt(),
                        item.path("offset").asLong());
    }

    /** A service that parks nothing has no such door. */
    private Iterable<JsonNode> parked() throws Refused, InterruptedException {
        var answer = service.get(PATH);
        return answer.status() == 200 ? answer.json() : List.of();
    }

    @Override
    public List<String> show(long number) throws Refused, InterruptedException {
        for (var item : parked()) {
            if (item.path("id").asLong() == number) {
                return item.properties().stream()
                        .map(member -> "%-12s %s"
                                .formatted(member.getKey(), member.getValue().asString()))
                        .toList();
            }
        }
        throw unknown();
    }

    @Override
    public String replay(long number) throws Refused, InterruptedException {
        return replayed(service.post(PATH + "/" + number, Map.of()));
    }

    @Override
    public String repair(long number, byte[] value) throws Refused, InterruptedException {
        return replayed(service.post(
                PATH + "/" + number, Map.of("value", Base64.getEncoder().encodeToString(value))));
    }

    private static String replayed(Service.Answer answer) throws Refused {
        if (answer.status() == 404) {
            throw unknown();
        }
        if (answer.status() != 200) {
            throw new Refused(1, "The service does not take that (status %d).".formatted(answer.status()));
        }
        int left = answer.json().path("left").asInt();
        var said = "%d applied, %d of its key still wait"
                .formatted(answer.json().path("applied").asInt(), left);
        if (left > 0) {
            throw new Refused(1, said + ": look at their codes with infra/dead-letters list.");
        }
        return said;
    }

    @Override
    public String discard(long number) throws Refused, InterruptedException {
        show(number);
        service.delete(PATH + "/" + number);
        return "given up: replay what waits behind it";
    }

    private static Refused unknown() {
        return new Refused(2, "Nothing is parked there under that number.");
    }
}
