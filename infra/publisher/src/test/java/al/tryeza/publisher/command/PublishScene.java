package al.tryeza.publisher.command;

import al.tryeza.events.Topic;
import al.tryeza.publisher.StandInPlatform;
import al.tryeza.testing.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file of lines, an institution that may publish it, and a platform that answers. */
abstract class PublishScene {

    static final String ONE = "{\"concern\":\"AT_RISK\",\"n\":1}";
    static final String TWO = "{\"concern\":\"AT_RISK\",\"n\":2}";
    static final String THREE = "{\"concern\":\"AT_RISK\",\"n\":3}";

    @TempDir
    Path folder;

    StandInPlatform platform;
    CommandLine publish;
    Path file;

    @BeforeEach
    void platform() throws Exception {
        platform = new StandInPlatform("police.vlore", Set.of(Topic.INTAKE_REFERRALS, Topic.INTAKE_CASE_UPDATES));
        platform.writeClient(folder.resolve("clients"));
        publish = commandLine(Map.of());
        file = folder.resolve("lines.jsonl");
    }

    @AfterEach
    void end() {
        platform.close();
    }

    CommandLine commandLine(Map<String, String> changed) {
        var environment = new HashMap<>(Map.of(
                "TRYEZA_CLIENTS", folder.resolve("clients").toString(),
                "TRYEZA_REFERRAL_URL", platform.serviceUrl(),
                "TRYEZA_REGISTRY_URL", Backends.get().registry().url(),
                "TRYEZA_TOPIC_SUFFIX", platform.suffix()));
        environment.putAll(changed);
        return new CommandLine(folder, environment);
    }

    CommandLine.Result run(String... more) throws Exception {
        var words = new ArrayList<>(List.of("--as", "police.vlore"));
        words.addAll(List.of(more));
        words.add(file.toString());
        return publish.run(words.toArray(String[]::new));
    }

    void lines(String... lines) throws IOException {
        Files.write(file, List.of(lines));
    }

    Path progress() {
        return file.resolveSibling("lines.jsonl.progress");
    }
}
