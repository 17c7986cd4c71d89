package al.tryeza.endtoend;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Officers;
import al.tryeza.local.RunFolder;
import al.tryeza.local.stack.LocalStack;
import al.tryeza.local.stack.Progress;
import al.tryeza.local.stack.Stack;
import al.tryeza.local.stack.StackPorts;
import al.tryeza.local.token.SignIn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A local stack of the test's own, on free ports and in a folder of its own, seen through its public doors. */
final class Platform implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final RunFolder folder;
    private final Endpoints endpoints;
    private final Stack stack;

    private Platform(RunFolder folder, LocalStack local) {
        this.folder = folder;
        this.endpoints = local.endpoints();
        this.stack = new Stack(
                local.parts(),
                new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));
    }

    /** Starts everything; the packages of the services must have been built. */
    static Platform start() throws IOException {
        Path root = Path.of(System.getProperty("tryeza.root"));
        Path runs = root.resolve("infra/end-to-end/target/runs");
        Files.createDirectories(runs);
        RunFolder folder = new RunFolder(Files.createTempDirectory(runs, "run"));
        for (Path owned : new Path[] {folder.secrets(), folder.keys(), folder.clients()}) {
            RunFolder.ownersFolder(owned);
        }
        Files.createDirectories(folder.logs());
        Platform platform = new Platform(folder, new LocalStack(folder, StackPorts.free(), root, false));
        platform.stack.start();
        platform.endpoints.writeTo(folder);
        return platform;
    }

    RunFolder folder() {
        return folder;
    }

    Stack stack() {
        return stack;
    }

    /** An answer of a door. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** Raises a referral. */
    Answer refer(String officer, String key, String body) throws Exception {
        return send(request("TRYEZA_REFERRAL_URL", "/api/referrals", officer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String service, String path, String officer) throws Exception {
        return send(request(service, path, officer).GET());
    }

    /** Whether the officer's inbox has a notice of this case. */
    boolean told(String officer, String caseRef) {
        return holds(() -> get("TRYEZA_NOTIFICATION_URL", "/api/inbox?limit=1000", officer)
                .response()
                .body()
                .contains(caseRef));
    }

    /** Whether a mail about this case has reached the officer. */
    boolean mailed(String officer, String caseRef) {
        return holds(() -> {
            for (JsonNode mail : send(HttpRequest.newBuilder(
                            URI.create(endpoints.get("TRYEZA_MAIL_URL") + "/messages")))
                    .body()) {
                if (mail.toString().contains(officer) && mail.toString().contains(caseRef)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** How many events of this case are in the audit store. */
    int audited(String caseRef) throws Exception {
        return get("TRYEZA_AUDIT_URL", "/api/entries?topic=case-events&limit=1000&case=" + caseRef, "auditor")
                .body()
                .path("items")
                .size();
    }

    /** Whether the audit store has this many events of this case. */
    boolean audited(String caseRef, int count) {
        return holds(() -> audited(caseRef) == count);
    }

    /** Something to ask a door, which may be down while it is asked. */
    private interface Question {
        boolean ask() throws Exception;
    }

    private static boolean holds(Question question) {
        try {
            return question.ask();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception down) {
            return false;
        }
    }

    private HttpRequest.Builder request(String service, String path, String officer) throws Exception {
        if (!tokens.containsKey(officer)) {
            tokens.put(officer, new SignIn(endpoints.get("TRYEZA_ISSUER_URL")).officer(officer, Officers.PASSWORD));
        }
        return HttpRequest.newBuilder(URI.create(endpoints.get(service) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.get(officer));
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    }

    @Override
    public void close() {
        stack.close();
    }
}
