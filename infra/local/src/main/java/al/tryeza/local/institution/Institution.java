package al.tryeza.local.institution;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.Superusers;
import al.tryeza.local.token.SignIn;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.ServerException;
import al.tryeza.servers.Topics;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.List;

/**
 * {@code infra/institution add|rotate|revoke NAME} and {@code list [NAME]}: institutions' systems on the running local
 * stack. Exit 1 where the platform does not allow it, 2 for a wrong question, 3 where a part does not answer.
 */
public final class Institution {

    private static final String SYNTAX = "infra/institution add|rotate|revoke NAME, or infra/institution list [NAME]";

    private Institution() {}

    /** What to do, and with which institution. */
    public static void main(String[] words) throws InterruptedException {
        var folder = RunFolder.current();
        System.exit(run(List.of(words), folder, stack -> ofLocalStack(folder, stack)));
    }

    /** As whoever looks after the broker of the stack whose addresses are given. */
    public interface Broker {
        Topics topics(Endpoints stack);
    }

    /**
     * Does it; returns the exit.
     *
     * @param folder with the clients of institutions and the addresses of the services
     */
    public static int run(List<String> words, RunFolder folder, Broker broker) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            requireKnown(words);
            var stack = Endpoints.of(folder)
                    .orElseThrow(() -> Refused.away("No local stack is running: start it with infra/start --detach."));
            answer(words, institutions(http, folder, stack, broker), new ClientFiles(folder))
                    .forEach(System.out::println);
            return 0;
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            return refused.exit();
        } catch (ServerException kafka) {
            System.err.println(kafka.getMessage() + " What was done so far stays; run the same again.");
            return 3;
        } catch (IOException away) {
            System.err.println(
                    "The local stack does not answer, or its folder cannot be written. What was done so far stays; run the same again.");
            return 3;
        }
    }

    private static void requireKnown(List<String> words) throws Refused {
        boolean one =
                words.size() == 2 && List.of("add", "rotate", "revoke", "list").contains(words.getFirst());
        boolean all = words.equals(List.of("list"));
        if (!one && !all) {
            throw Refused.question(SYNTAX);
        }
    }

    private static List<String> answer(List<String> words, Institutions institutions, ClientFiles files)
            throws Refused, IOException, InterruptedException {
        return switch (words.getFirst()) {
            case "add" -> institutions.add(words.getLast());
            case "rotate" -> institutions.rotate(words.getLast());
            case "revoke" -> institutions.revoke(words.getLast());
            default -> institutions.list(words.size() == 2 ? words.subList(1, 2) : files.known());
        };
    }

    private static Institutions institutions(HttpClient http, RunFolder folder, Endpoints stack, Broker broker)
            throws IOException, InterruptedException {
        var token = new SignIn(stack.get("TRYEZA_ISSUER_URL"))
                .machine(
                        "operator",
                        Files.readString(folder.secrets().resolve("operator-client"))
                                .strip());
        return new Institutions(
                new ClientFiles(folder),
                new Secrets(folder.secrets()),
                broker.topics(stack),
                new PlatformKeys(http, stack.get("TRYEZA_REFERRAL_URL"), token));
    }

    private static Topics ofLocalStack(RunFolder folder, Endpoints stack) {
        return new Superusers(folder, stack).topics();
    }
}
