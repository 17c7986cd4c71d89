package al.tryeza.local.deadletters;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.token.SignIn;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code infra/dead-letters list | show ID [--open] | replay ID... | repair ID FILE | discard ID}. Exit 0 all well (list:
 * nothing waits), 1 something waits or would not go, 2 wrong question, 3 a service does not answer.
 */
public final class DeadLetters {

    private static final String SYNTAX =
            "infra/dead-letters list | show ID [--open] | replay ID... | repair ID FILE | discard ID";

    private final List<Box> boxes;
    private final Path operatorKey;
    private final PrintStream out;

    DeadLetters(List<Box> boxes, Path operatorKey, PrintStream out) {
        this.boxes = boxes;
        this.operatorKey = operatorKey;
        this.out = out;
    }

    /** What to do, and with which records. */
    public static void main(String[] words) throws InterruptedException {
        System.exit(run(List.of(words), RunFolder.current()));
    }

    private static int run(List<String> words, RunFolder folder) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            requireKnown(words);
            var stack = Endpoints.of(folder)
                    .orElseThrow(
                            () -> new Refused(3, "No local stack is running: start it with infra/start --detach."));
            var token = new SignIn(stack.get("TRYEZA_ISSUER_URL"))
                    .machine(
                            "operator",
                            Files.readString(folder.secrets().resolve("operator-client"))
                                    .strip());
            return new DeadLetters(boxes(http, stack, token), folder.clients().resolve("operator.jwk"), System.out)
                    .run(words);
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            return refused.exit();
        } catch (IOException away) {
            System.err.println("The local stack does not answer, or a file cannot be read.");
            return 3;
        }
    }

    private static List<Box> boxes(HttpClient http, Endpoints stack, String token) {
        var referral = new Service(http, "referral-service", stack.get("TRYEZA_REFERRAL_URL"), token);
        return List.of(
                new IntakeBox(referral),
                new ParkedBox("referral", referral),
                new ParkedBox(
                        "notification",
                        new Service(http, "notification-service", stack.get("TRYEZA_NOTIFICATION_URL"), token)),
                new ParkedBox("audit", new Service(http, "audit-service", stack.get("TRYEZA_AUDIT_URL"), token)));
    }

    private static void requireKnown(List<String> words) throws Refused {
        boolean known = !words.isEmpty()
                && switch (words.getFirst()) {
                    case "list" -> words.size() == 1;
                    case "show" ->
                        words.size() == 2
                                || (words.size() == 3 && words.getLast().equals("--open"));
                    case "replay" -> words.size() > 1;
                    case "repair" -> words.size() == 3;
                    case "discard" -> words.size() == 2;
                    default -> false;
                };
        if (!known) {
            throw new Refused(2, SYNTAX);
        }
    }

    int run(List<String> words) throws Refused, IOException, InterruptedException {
        requireKnown(words);
        return switch (words.getFirst()) {
            case "list" -> list();
            case "show" -> show(words.get(1), words.size() == 3);
            case "replay" -> replay(words.subList(1, words.size()));
            case "repair" -> {
                var value = bytes(Path.of(words.get(2)));
                out.println(words.get(1) + " " + box(words.get(1)).repair(number(words.get(1)), value));
                yield 0;
            }
            default -> {
                out.println(words.get(1) + " " + box(words.get(1)).discard(number(words.get(1))));
                yield 0;
            }
        };
    }

    private int list() throws Refused, InterruptedException {
        var letters = new ArrayList<Letter>();
        for (var box : boxes) {
            letters.addAll(box.list());
        }
        if (letters.isEmpty()) {
            out.println("Nothing waits.");
            return 0;
        }
        var now = Instant.now();
        out.println(Letter.FORMAT.formatted("id", "code", "record", "age"));
        letters.stream().sorted(Comparator.comparing(Letter::since)).forEach(letter -> out.println(letter.line(now)));
        out.println(
                letters.stream()
                        .collect(Collectors.groupingBy(Letter::code, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(code -> code.getValue() + " " + code.getKey())
                        .collect(Collectors.joining(", ", letters.size() + " wait: ", "")));
        return 1;
    }

    private int show(String id, boolean open) throws Refused, IOException, InterruptedException {
        var box = box(id);
        if (!open) {
            box.show(number(id)).forEach(out::println);
        } else if (box instanceof IntakeBox intake) {
            out.println(intake.open(number(id), key()));
        } else {
            throw new Refused(2, "Only what came to the Kafka door is sealed; parked records are on their topic.");
        }
        return 0;
    }

    /** Each is tried, whatever became of those before it. */
    private int replay(List<String> ids) throws Refused, InterruptedException {
        for (var id : ids) {
            number(id);
            box(id);
        }
        int exit = 0;
        for (var id : ids) {
            try {
                out.println(id + " " + box(id).replay(number(id)));
            } catch (Refused refused) {
                out.println(id + " " + refused.getMessage());
                exit = Math.max(exit, refused.exit());
            }
        }
        return exit;
    }

    private Box box(String id) throws Refused {
        var name = id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
        return boxes.stream().filter(box -> box.name().equals(name)).findFirst().orElseThrow(DeadLetters::noId);
    }

    private static long number(String id) throws Refused {
        var number = id.substring(id.indexOf('/') + 1);
        if (!number.matches("\\d{1,18}")) {
            throw noId();
        }
        return Long.parseLong(number);
    }

    private static Refused noId() {
        return new Refused(2, "An id is as infra/dead-letters list shows it, for example intake/3.");
    }

    private static byte[] bytes(Path file) throws Refused, IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused(2, "There is no such file.");
        }
        return Files.readAllBytes(file);
    }

    private ECKey key() throws Refused, IOException {
        if (!Files.exists(operatorKey)) {
            throw new Refused(2, "The operator's key, clients/operator.jwk, is not here.");
        }
        try {
            return ECKey.parse(Files.readString(operatorKey));
        } catch (ParseException broken) {
            throw new Refused(2, "The operator's key, clients/operator.jwk, is none.");
        }
    }
}
