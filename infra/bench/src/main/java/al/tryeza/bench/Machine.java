package al.tryeza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What it ran on, by name and figures; nothing that would say whose machine it is. */
public record Machine(Map<String, String> facts) {

    public static Machine here() {
        var facts = new TreeMap<String, String>();
        facts.put("processor", first("/proc/cpuinfo", "model name"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", gigabytes(first("/proc/meminfo", "MemTotal")));
        facts.put(
                "system",
                System.getProperty("os.name") + " "
                        + System.getProperty("os.version").replaceFirst("^([0-9]+\\.[0-9]+).*", "$1"));
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("commit", System.getProperty("tryeza.commit", "unknown"));
        return new Machine(facts);
    }

    private static String first(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    private static String gigabytes(String kilobytes) {
        String digits = kilobytes.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? "unknown" : Long.parseLong(digits) / 1_048_576 + " GiB";
    }

    /** With services that were run as the local stack runs them. */
    Machine withLeanServices() {
        return with(
                "Java options of the services",
                "as infra/start: -XX:+UseSerialGC -XX:TieredStopAtLevel=1, no ahead-of-time cache");
    }

    public Machine with(String name, String value) {
        var more = new TreeMap<>(facts);
        more.put(name, value);
        return new Machine(more);
    }

    /** As a list at the end of a page. */
    public String list() {
        return facts.entrySet().stream()
                .map(fact -> "- " + fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }
}
