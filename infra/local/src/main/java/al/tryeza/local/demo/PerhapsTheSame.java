package al.tryeza.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Two institutions refer one person in two spellings; only the Responsible Authority hears of it. */
final class PerhapsTheSame {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AUTHORITY = "responsible.authority";
    private static final String LINKS = "/api/possible-links";

    /** Two rounds of comparing, as the local stack has them. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** An officer opens twenty an hour, and the demo may be played again. */
    private static final int OPENED_AT_MOST = 5;

    private final Stage stage;
    private final Set<String> opened = new HashSet<>();

    PerhapsTheSame(Stage stage) {
        this.stage = stage;
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("Perhaps the same person");
        Set<String> known = settled();
        ObjectNode body = Asking.person("Kanarnjëjta", "Kanardyfisha");
        Optional<Answer> one = stage.referGladly("ngo.vlore", body);
        ObjectNode again = body.deepCopy();
        Bodies.person(again)
                .put("firstName", Bodies.person(body).path("secondName").asString())
                .put("secondName", Bodies.person(body).path("firstName").asString())
                .remove("identityNumber");
        Optional<Answer> other = stage.referGladly("police.vlore", again);
        if (one.isPresent() && other.isPresent()) {
            found(known, List.of(one.get().text("caseRef"), other.get().text("caseRef")));
        }
    }

    private void found(Set<String> known, List<String> refs) throws IOException, InterruptedException {
        Answer curious = stage.platform().get("TRYEZA_REFERRAL_URL", LINKS, "ngo.vlore");
        stage.narrator()
                .expect(curious.status() == 403, "who refers cannot ask whether she is known: " + curious.inWords());
        List<String> link = new ArrayList<>();
        boolean there = Waiting.until(PATIENCE, () -> {
            between(known, refs).ifPresent(link::add);
            return !link.isEmpty();
        });
        stage.narrator()
                .expect(
                        there,
                        "name and surname the other way round, no number: the Responsible Authority is told of both");
        if (there) {
            judged(link.getFirst());
        }
    }

    private Optional<String> between(Set<String> known, List<String> refs) throws IOException, InterruptedException {
        for (String id : links()) {
            if (!known.contains(id) && opened.size() < OPENED_AT_MOST && opened.add(id)) {
                Answer link = stage.platform().get("TRYEZA_REFERRAL_URL", LINKS + "/" + id, AUTHORITY);
                if (refs.stream().allMatch(link.body().path("cases").toString()::contains)) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    private void judged(String id) throws IOException, InterruptedException {
        String path = LINKS + "/" + id + "/verdict";
        Answer judged = stage.platform().post(path, AUTHORITY, "{\"verdict\": \"SAME_PERSON\"}");
        Answer again = stage.platform().post(path, AUTHORITY, "{\"verdict\": \"NOT_THE_SAME\"}");
        stage.narrator()
                .expect(
                        judged.status() == 200 && again.status() == 409,
                        "it says: the same; that is final, and the cases stay two: " + again.inWords());
    }

    /** What earlier scenes and demos referred has been compared: whatever is found from now on is of this scene. */
    private Set<String> settled() throws IOException, InterruptedException {
        Set<String> known = new HashSet<>();
        long[] since = {System.nanoTime()};
        boolean quiet = Waiting.until(PATIENCE, () -> {
            if (known.addAll(links())) {
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > QUIET.toNanos();
        });
        stage.narrator().expect(quiet, "those referred before have been compared with one another");
        return known;
    }

    private Set<String> links() throws IOException, InterruptedException {
        Set<String> ids = new HashSet<>();
        stage.platform()
                .list("TRYEZA_REFERRAL_URL", LINKS, AUTHORITY)
                .forEach(link -> ids.add(link.path("id").asString("")));
        return ids;
    }
}
