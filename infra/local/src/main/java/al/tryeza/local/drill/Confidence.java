package al.tryeza.local.drill;

import al.tryeza.local.check.Accepted;
import al.tryeza.local.check.Leave;
import al.tryeza.local.check.Look;
import al.tryeza.local.check.Look.Expected;
import al.tryeza.local.check.Look.Seen;
import al.tryeza.local.demo.Answer;
import al.tryeza.local.demo.Bodies;
import al.tryeza.local.demo.Platform;
import al.tryeza.local.drill.Door.Refused;
import al.tryeza.publisher.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What comes of one person's consent: she is referred, one officer is granted her name and number and shown them, a colleague
 * is not, and when she takes her consent back nobody is shown anything any more. Every answer is noted; the checker judges.
 */
final class Confidence {

    /** Whose officer refers her, and takes it back for her. */
    static final String REFERRER = "ngo.vlore";

    private static final String SECRETARY = "secretary.vlore";
    private static final List<String> OFFICERS = List.of("social.vlore", "vatra.worker", "health.vlore");
    private static final String WISH = """
            {"categories": ["IDENTITY", "CONTACT"], "purpose": "SERVICE_PROVISION", "reasonCode": "SERVICE",
             "reason": "to prepare the first meeting"}""";

    /** How often the officer asks while the consent is being withdrawn. */
    private static final int MEANWHILE = 3;

    private static final int SHOWN = 200;
    private static final int DENIED = 403;

    private final int number;
    private final String key;
    private final Platform platform;
    private final UntilAnswered until;
    private final Door door;
    private final Withdrawal withdrawal;
    private final Answers answers;

    /**
     * @param number from 0, decides who is granted it
     * @param seed of the keys
     * @param door by which she is referred
     * @param withdrawal by which she takes it back
     * @param answers where they are noted
     */
    Confidence(
            int number,
            long seed,
            Platform platform,
            UntilAnswered until,
            Door door,
            Withdrawal withdrawal,
            Answers answers) {
        this.number = number;
        this.key = UUID.nameUUIDFromBytes((seed + "/person/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
        this.platform = platform;
        this.until = until;
        this.door = door;
        this.withdrawal = withdrawal;
        this.answers = answers;
    }

    /** @throws Refused where a door said no that must not */
    void run() throws InterruptedException, Refused {
        ObjectNode body = Bodies.adult();
        Accepted accepted = door.submit(new Submission(number, key, Kind.REFERRAL, REFERRER, body.toString()));
        answers.accepted(accepted);
        String ref = accepted.caseRef();
        String officer = OFFICERS.get(number % OFFICERS.size());
        String colleague = OFFICERS.get((number + 1) % OFFICERS.size());
        look(ref, officer, Expected.REFUSED, body);
        grant(ref, officer);
        look(ref, officer, Expected.SHOWN, body);
        look(ref, colleague, Expected.REFUSED, body);
        Meanwhile asking = new Meanwhile(() -> look(ref, officer, Expected.EITHER, body));
        answers.withdrawn(new Leave(withdrawal.of(ref, key), ref));
        look(ref, officer, Expected.REFUSED, body);
        asking.await();
    }

    private void grant(String ref, String officer) throws InterruptedException, Refused {
        String consent = until.ask(
                        number, instance -> platform.getFrom(instance, "/api/cases/" + ref + "/consents", SECRETARY))
                .body()
                .path("items")
                .path(0)
                .path("consentId")
                .asString("");
        ObjectNode grant = JsonMapper.shared()
                .createObjectNode()
                .put("officer", officer)
                .put("purpose", "SERVICE_PROVISION")
                .put("until", Instant.now().plus(7, ChronoUnit.DAYS).toString());
        grant.putObject("basis").put("type", "CONSENT").put("id", consent);
        grant.putArray("categories").add("IDENTITY").add("CONTACT");
        Answer given = until.ask(
                number,
                instance -> platform.postTo(instance, "/api/cases/" + ref + "/grants", SECRETARY, grant.toString()));
        if (!given.accepted()) {
            throw new Refused("grant: %d %s".formatted(given.status(), given.text("code")));
        }
        answers.granted(new Leave(given.text("grantId"), ref));
    }

    private void look(String ref, String officer, Expected expected, ObjectNode sent)
            throws InterruptedException, Refused {
        Answer answer = until.ask(
                number,
                instance -> platform.disclosesAt(instance, "/api/cases/" + ref + "/disclosures", officer, WISH));
        if (answer.status() != SHOWN && answer.status() != DENIED) {
            throw new Refused("look: %d %s".formatted(answer.status(), answer.text("code")));
        }
        answers.looked(new Look(answer.text("accessId"), ref, officer, expected, seen(answer, Bodies.person(sent))));
    }

    private static Seen seen(Answer answer, JsonNode person) {
        if (answer.status() != SHOWN) {
            return Seen.NOTHING;
        }
        JsonNode data = answer.body().path("data");
        boolean same = data.path("IDENTITY").path("firstName").equals(person.path("firstName"))
                && data.path("IDENTITY").path("secondName").equals(person.path("secondName"))
                && data.path("CONTACT").path("mobilePhone").equals(person.path("mobilePhone"));
        return same ? Seen.PERSON : Seen.SOMETHING_ELSE;
    }

    private interface Looking {
        void look() throws InterruptedException, Refused;
    }

    /** Looks again and again beside what else is done. */
    private static final class Meanwhile {

        private final CompletableFuture<Void> end = new CompletableFuture<>();

        Meanwhile(Looking looking) {
            Thread.ofVirtual().start(() -> {
                try {
                    for (int time = 0; time < MEANWHILE; time++) {
                        looking.look();
                    }
                    end.complete(null);
                } catch (InterruptedException | Refused | RuntimeException failure) {
                    end.completeExceptionally(failure);
                }
            });
        }

        void await() throws InterruptedException, Refused {
            try {
                end.get();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof Refused refused) {
                    throw refused;
                }
                throw new IllegalStateException(failure.getCause());
            }
        }
    }
}
