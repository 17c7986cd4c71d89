package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.local.RunFolder;
import al.tryeza.local.demo.Answer;
import al.tryeza.local.demo.AuditTrail;
import al.tryeza.local.demo.Inboxes;
import al.tryeza.local.demo.Platform;
import al.tryeza.local.stack.LocalStack;
import al.tryeza.local.stack.Part;
import al.tryeza.local.stack.Progress;
import al.tryeza.local.stack.Stack;
import al.tryeza.local.stack.StackPorts;
import al.tryeza.servers.ChildProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A whole stack in this process, whose parts can be ended, killed and started again one by one. */
final class World implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of(System.getProperty("tryeza.root"));

    private final Stack stack;
    private final Platform platform;

    private World(Stack stack, Platform platform) {
        this.stack = stack;
        this.platform = platform;
    }

    static World start(String name) throws IOException {
        Path folder = Folders.empty(ROOT.resolve("infra/end-to-end/target").resolve(name));
        Files.createDirectories(folder.resolve("logs"));
        PrintStream said =
                new PrintStream(Files.newOutputStream(folder.resolve("logs/stack.log")), true, StandardCharsets.UTF_8);
        LocalStack local = new LocalStack(new RunFolder(folder), StackPorts.free(), ROOT, false, 1);
        Stack stack = new Stack(local.parts(), new Progress(said));
        stack.start();
        return new World(stack, new Platform(local.endpoints()));
    }

    Platform platform() {
        return platform;
    }

    /** Ends a part in order, does something without it, and starts it again. */
    void without(String part, Action action) throws Exception {
        stack.part(part).stop();
        try {
            action.run();
        } finally {
            stack.part(part).start();
        }
    }

    /** As a power cut would, and on again. */
    void killAndStartAgain(String name) {
        Part part = stack.part(name);
        part.process().ifPresent(ChildProcess::kill);
        part.start();
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

    /** Raises a referral that must be accepted; returns its case. */
    String accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("caseRef");
    }

    /** Something to do that may fail. */
    interface Action {
        void run() throws Exception;
    }

    @Override
    public void close() {
        stack.close();
    }
}
