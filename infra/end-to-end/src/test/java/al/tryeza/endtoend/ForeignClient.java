package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.local.demo.Bodies;
import al.tryeza.local.demo.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JavaScript client of {@code infra/publisher}, with public packages alone, against the platform itself. */
final class ForeignClient {

    private static final String INSTITUTION = "social.vlore";

    private final Newcomer newcomer;
    private final Path installed;

    ForeignClient(Newcomer newcomer) {
        this.newcomer = newcomer;
        this.installed = newcomer.folder().root().resolveSibling("javascript");
    }

    void play() throws Exception {
        Path source = newcomer.scripts().root().resolve("infra/publisher/javascript");
        Files.createDirectories(installed);
        for (String file : List.of("package.json", ".npmrc", "publish.js")) {
            Files.copy(source.resolve(file), installed.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Script.Ended install = run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--loglevel=error");
        assertThat(install.code()).as(install.output()).isZero();

        JsonNode accepted = publish(0, Bodies.adult().toString());
        assertThat(accepted.path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("table").asString()).isEqualTo("AL-12");
        assertThat(new Platform(newcomer.endpoints())
                        .get(
                                "TRYEZA_REFERRAL_URL",
                                "/api/cases/" + accepted.path("caseRef").asString(),
                                INSTITUTION)
                        .status())
                .isEqualTo(200);

        JsonNode refused = publish(1, Bodies.adult().put("urgency", "WHENEVER").toString());
        assertThat(refused.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("faults").toString()).isEqualTo("[{\"field\":\"urgency\",\"code\":\"unknown_code\"}]");
        assertThat(refused.path("caseRef").isNull()).isTrue();
    }

    /** Its receipt. */
    private JsonNode publish(int code, String body) throws IOException, InterruptedException {
        Path file = Files.writeString(installed.resolve("referral.json"), body);
        Script.Ended ended = run(
                Map.of(
                        "CLIENT", newcomer.folder().clients().toString(),
                        "TRYEZA_REFERRAL_URL", newcomer.endpoints().get("TRYEZA_REFERRAL_URL"),
                        "TRYEZA_REGISTRY_URL", newcomer.endpoints().get("TRYEZA_REGISTRY_URL")),
                "node",
                "publish.js",
                "--as",
                INSTITUTION,
                file.toString());
        assertThat(ended.code()).as(ended.output()).isEqualTo(code);
        return JsonMapper.shared().readTree(ended.lastLine());
    }

    private Script.Ended run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(installed, "run", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(installed.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " did not end: " + Files.readString(output));
        }
        return new Script.Ended(process.exitValue(), Files.readString(output));
    }
}
