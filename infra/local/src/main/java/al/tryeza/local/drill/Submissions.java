package al.tryeza.local.drill;

import al.tryeza.local.demo.Bodies;
import al.tryeza.local.demo.Samples;
import al.tryeza.publisher.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is sent under each number: sample referrals, and of ten two identifications, one of them on a case that is there. */
final class Submissions {

    /** Who states who is a victim, by either door. */
    static final String POLICE = "police.vlore";

    private static final int ROUND = 10;
    private static final int OPENS = 4;
    private static final int ON_A_CASE = 9;

    private final long seed;
    private final List<String> bodies = Samples.bodies();
    private final List<String> referrers = Samples.referrers();

    /** @param seed of keys */
    Submissions(long seed) {
        this.seed = seed;
    }

    /** @param identified a case that the police have opened, where there is one yet */
    Submission of(int number, Optional<String> identified) {
        String body = bodies.get(number % bodies.size());
        return switch (number % ROUND) {
            case OPENS -> identification(number, opening(body));
            case ON_A_CASE ->
                identification(
                        number,
                        identified
                                .map(ref -> Bodies.identification("ActualVictimOfTrafficking", ref, POLICE))
                                .orElseGet(() -> opening(body)));
            default ->
                new Submission(number, key(number), Kind.REFERRAL, referrers.get(number % referrers.size()), body);
        };
    }

    private static ObjectNode opening(String referral) {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(referral);
        // the statement says it
        body.remove("traffickingStatus");
        return Bodies.identification("PossibleVictimOfTrafficking", body, POLICE);
    }

    private Submission identification(int number, ObjectNode body) {
        return new Submission(number, key(number), Kind.IDENTIFICATION, POLICE, body.toString());
    }

    /** The key follows from seed and number. */
    private String key(int number) {
        return UUID.nameUUIDFromBytes((seed + "/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
