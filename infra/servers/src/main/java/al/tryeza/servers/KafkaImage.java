package al.tryeza.servers;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/**
 * What a container of Kafka's own image is given: files in one folder and the command that reads them. The image has to
 * have {@code java} on its path, Kafka in {@code /opt/kafka/libs}, and {@link #DATA} for its user to write.
 *
 * @param folder of the files inside the container
 * @param configuration with {@link #DATA} for its data
 */
public record KafkaImage(Path folder, KafkaConfiguration configuration) {

    /** Where the image keeps data. */
    public static final Path DATA = Path.of("/var/lib/kafka/data");

    private static final String LIBRARIES = "/opt/kafka/libs/*";

    /** Content by name; the password of the superuser is in some of it. */
    public Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("server.properties", configuration.text());
        files.put("log4j2.xml", KafkaConfiguration.logging());
        files.put(
                "format.arguments",
                configuration.formatArguments(
                        LIBRARIES,
                        folder.resolve("server.properties"),
                        Uuid.randomUuid().toString()));
        files.put("start", start());
        return files;
    }

    /** Formats where there is no data yet, without the words of that tool, and becomes the broker. */
    public List<String> command() {
        return List.of("sh", folder.resolve("start").toString());
    }

    private String start() {
        return """
                set -eu
                if [ ! -e %2$s/meta.properties ]; then java @%1$s/format.arguments >/dev/null; fi
                exec java -Xmx400m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \\
                  -Dlog4j2.configurationFile=%1$s/log4j2.xml -cp '%3$s' kafka.Kafka %1$s/server.properties
                """.formatted(folder, DATA, LIBRARIES);
    }
}
