package al.tryeza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The addresses of a running stack, as {@code endpoints.env} lists them: {@code NAME=value}, one a line. */
public record Endpoints(Map<String, String> values) {

    /** Certificate of the authority, there where the stack is encrypted. */
    public static final String AUTHORITY = "TRYEZA_AUTHORITY";

    /** The same as a Java trusts it. */
    public static final String TRUST_STORE = "TRYEZA_TRUST_STORE";

    private static final String ENDPOINTS = "endpoints.env";

    public Endpoints {
        values = Map.copyOf(values);
    }

    /** The addresses of the stack of that folder, or nothing where none has become ready there. */
    public static Optional<Endpoints> of(RunFolder folder) throws IOException {
        if (!Files.exists(folder.root().resolve(ENDPOINTS))) {
            return Optional.empty();
        }
        return Optional.of(new Endpoints(Files.readAllLines(folder.root().resolve(ENDPOINTS)).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]))));
    }

    /** Takes them away, so that nobody calls a stack that is gone. */
    public static void removeFrom(RunFolder folder) throws IOException {
        Files.deleteIfExists(folder.root().resolve(ENDPOINTS));
    }

    /** The address of that name, for example {@code TRYEZA_REFERRAL_URL}. */
    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is missing in endpoints.env");
        }
        return value;
    }

    /** Whom to trust when calling it; empty where it is called in clear. */
    public Optional<Path> authority() {
        return Optional.ofNullable(values.get(AUTHORITY)).map(Path::of);
    }

    /** Name under which the address of a further instance stands: {@code TRYEZA_REFERRAL_URL_2} of the second. */
    public static String instance(String name, int number) {
        return number == 1 ? name : name + "_" + number;
    }

    /** How many instances of each service there are. */
    public int instances() {
        return values.containsKey(instance("TRYEZA_REFERRAL_URL", 2)) ? 2 : 1;
    }

    /** Writes them where scripts and tests find them. */
    public void writeTo(RunFolder folder) throws IOException {
        String lines = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        RunFolder.writeForOwner(folder.root(), ENDPOINTS, lines);
    }
}
