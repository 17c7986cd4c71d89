package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.check.Accepted;
import al.tryeza.local.demo.Answer;
import al.tryeza.local.demo.AuditTrail;
import al.tryeza.local.demo.Bodies;
import al.tryeza.local.demo.Inboxes;
import al.tryeza.local.demo.Platform;
import al.tryeza.local.stack.DrillStack;
import al.tryeza.local.stack.Stack;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A whole stack in this process, two of each service, whose parts can be ended and started again one by one. */
final class World implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of(System.getProperty("tryeza.root"));

    private final RunFolder folder;
    private final DrillStack drillStack;
    private final Platform platform;
    private final List<Accepted> accepted = new ArrayList<>();

    private World(RunFolder folder, DrillStack drillStack) {
        this.folder = folder;
        this.drillStack = drillStack;
        this.platform = new Platform(drillStack.endpoints());
    }

    static World start(String name) throws IOException {
        RunFolder folder = new RunFolder(ROOT.resolve("infra/end-to-end/target").resolve(name));
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new World(folder, DrillStack.start(folder, ROOT, nobody));
    }

    RunFolder folder() {
        return folder;
    }

    Endpoints endpoints() {
        return drillStack.endpoints();
    }

    Stack stack() {
        return drillStack.stack();
    }

    Platform platform() {
        return platform;
    }

    /** Everything that this world has accepted. */
    List<Accepted> accepted() {
        return accepted;
    }

    /** Something to do that may fail. */
    interface Action {
        void run() throws Exception;
    }

    /** Ends a part in order, does something without it, and starts it again. */
    void without(String part, Action action) throws Exception {
        stack().part(part).stop();
        try {
            action.run();
        } finally {
            stack().part(part).start();
        }
    }

    /** Raises a referral. */
    Answer refer(String officer, String key) throws IOException, InterruptedException {
        return platform.refer(officer, key, Bodies.adult().toString());
    }

    /** Raises a referral that must be accepted; returns its case. */
    String referGladly(String officer, String key) throws IOException, InterruptedException {
        Answer answer = refer(officer, key);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        accepted.add(new Accepted(key, answer.text("caseRef"), answer.text("referralId"), "", answer.text("table")));
        return answer.text("caseRef");
    }

    /** Waits until every case is in an inbox, in a mail, and whole in the audit store; nothing twice. */
    void awaitEverywhere(Collection<String> cases) {
        awaitInboxes(cases);
        awaitMails(cases);
        Set<String> missing = new HashSet<>(cases);
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (String ref : Set.copyOf(missing)) {
                if (AuditTrail.complete(platform, ref)) {
                    missing.remove(ref);
                }
            }
            assertThat(missing).as("cases not whole in the audit store").isEmpty();
        });
    }

    void awaitInboxes(Collection<String> cases) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            Inboxes inboxes = Inboxes.read(platform);
            assertThat(cases).allMatch(inboxes::anybodyKnows);
            assertThat(inboxes.repetitions()).isZero();
        });
    }

    private void awaitMails(Collection<String> cases) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            String mails = platform.mails().toString();
            assertThat(cases).allMatch(mails::contains);
        });
    }

    @Override
    public void close() {
        drillStack.close();
    }
}
