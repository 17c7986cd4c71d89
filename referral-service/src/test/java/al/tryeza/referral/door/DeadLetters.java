package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.apache.kafka.clients.producer.RecordMetadata;
import tools.jackson.databind.JsonNode;

/** Dead letters as the operator sees them. */
final class DeadLetters {

    static final String PATH = "/api/intake/dead-letters";

    private DeadLetters() {}

    /** The letter of a record, once there is one. */
    static JsonNode at(RecordMetadata place) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> SERVICE.get("operator", PATH + "?limit=1000")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(letter -> letter.path("offset").asLong() == place.offset()
                                        && letter.path("partition").asInt() == place.partition()
                                        && place.topic()
                                                .startsWith(letter.path("topic").asString() + "-t"))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    static Running.Answer replay(JsonNode letter) {
        return SERVICE.post("operator", PATH + "/" + letter.path("id").asLong() + "/replay", "");
    }
}
