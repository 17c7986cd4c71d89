package al.tryeza.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.SubmissionFault;
import al.tryeza.events.Topic;
import al.tryeza.testing.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README says suffices for a team in another language: its JavaScript, run against the real broker and registry. */
class JavaScriptClientTest {

    private static final Path MODULE = Path.of(System.getProperty("tryeza.root"), "infra", "publisher");
    private static final Path SOURCE = MODULE.resolve("javascript");
    private static final Path INSTALLED = MODULE.resolve("target").resolve("javascript");
    private static final String BODY = "{\"concern\":\"AT_RISK\",\"narrative\":\"u gjet në Vlorë\"}";

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(INSTALLED);
        for (var file : List.of("package.json", ".npmrc", "publish.js")) {
            Files.copy(
                    SOURCE.resolve(file), INSTALLED.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        var done = run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--loglevel=error");
        assertThat(done.exit()).as(done.out()).isZero();
    }

    @Test
    void it_publishes_a_referral_with_public_packages_alone_and_hears_what_became_of_it() throws Exception {
        try (var platform = new StandInPlatform("police.vlore", Set.of(Topic.INTAKE_REFERRALS))) {
            var clients = INSTALLED.resolve("clients");
            platform.writeClient(clients);
            var referral = Files.writeString(INSTALLED.resolve("referral.json"), BODY);
            var environment = Map.of(
                    "CLIENT", clients.toString(),
                    "TRYEZA_REFERRAL_URL", platform.serviceUrl(),
                    "TRYEZA_REGISTRY_URL", Backends.get().registry().url(),
                    "TRYEZA_TOPIC_SUFFIX", platform.suffix());

            var accepted = run(environment, "node", "publish.js", "--as", "police.vlore", referral.toString());

            assertThat(platform.unopened()).isEmpty();
            assertThat(accepted.out()).contains("\"outcome\":\"ACCEPTED\"", "\"table\":\"AL-12\"");
            assertThat(accepted.exit()).isZero();
            assertThat(platform.taken()).containsExactly(BODY);

            platform.answersBy((_, _) -> List.of(new SubmissionFault("urgency", "required")));
            var refused = run(environment, "node", "publish.js", "--as", "police.vlore", referral.toString());

            assertThat(refused.out()).contains("\"outcome\":\"REFUSED\"", "\"code\":\"required\"");
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(platform.taken()).hasSize(1);
        }
    }

    private record Result(int exit, String out) {}

    private static Result run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var out = Files.createTempFile(INSTALLED, "run", ".out");
        var builder = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end: " + Files.readString(out));
        }
        return new Result(process.exitValue(), Files.readString(out));
    }
}
