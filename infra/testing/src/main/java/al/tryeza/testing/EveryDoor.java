package al.tryeza.testing;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The REST doors of a running service, each tried by those who must not get in, against a table that a person wrote: each
 * door, such as {@code GET /api/mail}, with the scope that opens it to machines, empty where none does. The table and what
 * the service says of itself must be the same, so that no door is left out.
 */
public final class EveryDoor {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Map<String, String> scopes;
    private final Set<String> open;
    private int tries;

    /**
     * @param address of the service, such as {@code http://127.0.0.1:8082}
     * @param scopes by door
     */
    public EveryDoor(String address, Map<String, String> scopes) {
        this(address, scopes, Set.of());
    }

    /**
     * @param scopes by door
     * @param open doors at which nobody signs in: what is brought there decides
     */
    public EveryDoor(String address, Map<String, String> scopes, Set<String> open) {
        this.address = address;
        this.scopes = new TreeMap<>(scopes);
        this.open = Set.copyOf(open);
    }

    /** Doors that are in the table and not described, or described and not in the table. */
    public List<String> notInBoth() {
        var differing = new TreeSet<>(scopes.keySet());
        differing.addAll(open);
        for (String door : described()) {
            if (!differing.remove(door)) {
                differing.add(door);
            }
        }
        return List.copyOf(differing);
    }

    /** Knocks without a token and with tokens that do not hold; what was not answered with 401. */
    public List<String> notClosedWithoutATokenThatHolds(String officer, String institution, String role) {
        var issuer = TestIssuer.get();
        Map<String, String> tokens = Map.of(
                "none", "",
                "expired", issuer.expired(officer, institution, role),
                "of a later day", issuer.notYetValid(officer, institution, role),
                "for somebody else's service", issuer.wrongAudience(officer, institution, role),
                "of another issuer", issuer.foreignIssuer(officer, institution, role),
                "signed by another", issuer.wrongSignature(officer, institution, role),
                "nonsense", "nonsense");
        List<String> opened = new ArrayList<>();
        tokens.forEach((kind, token) ->
                scopes.keySet().forEach(door -> tryAt(door, kind, token, 401, "unauthenticated", opened)));
        return opened;
    }

    /** Knocks by somebody who may not act, with a token that holds; what was not answered with 403. */
    public List<String> notClosedTo(String officer) {
        String token = TestIssuer.get().token(officer, "nobody.asks", "nothing");
        List<String> opened = new ArrayList<>();
        scopes.keySet().forEach(door -> tryAt(door, officer, token, 403, "officer_not_active", opened));
        return opened;
    }

    /** Knocks by a machine with every scope but the door's; what was not answered with 403. */
    public List<String> notClosedToAMachineWithoutTheScope(String machine) {
        List<String> opened = new ArrayList<>();
        scopes.forEach((door, scope) -> {
            String[] others =
                    allScopes().stream().filter(other -> !other.equals(scope)).toArray(String[]::new);
            tryAt(door, machine, TestIssuer.get().machine(machine, others), 403, "insufficient_scope", opened);
        });
        return opened;
    }

    /** Knocks by a machine with only the scope of each door; what was refused for want of it. */
    public List<String> closedInSpiteOfTheScope(String machine) {
        List<String> closed = new ArrayList<>();
        scopes.forEach((door, scope) -> {
            if (!scope.isEmpty()) {
                HttpResponse<String> answer = knock(door, TestIssuer.get().machine(machine, scope));
                if (answer.statusCode() == 401 || answer.statusCode() == 403) {
                    closed.add(door + ": " + answer.statusCode());
                }
            }
        });
        return closed;
    }

    /** Open doors that ask for a token all the same. */
    public List<String> notOpen() {
        return open.stream().filter(door -> knock(door, "").statusCode() == 401).toList();
    }

    /** How many tries were made of those that must be refused. */
    public int tries() {
        return tries;
    }

    private static List<String> allScopes() {
        return List.of(
                "referrals:write",
                "identifications:write",
                "cases:read",
                "routing:read",
                "log:read",
                "directory:operate",
                "platform:operate");
    }

    private void tryAt(String door, String who, String token, int status, String code, List<String> opened) {
        tries++;
        HttpResponse<String> answer = knock(door, token);
        if (answer.statusCode() != status || !code.equals(parsed(answer.body()).get("code"))) {
            opened.add("%s by %s: %d".formatted(door, who, answer.statusCode()));
        }
    }

    private HttpResponse<String> knock(String door, String token) {
        String[] parts = door.split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + parts[1].replaceAll("\\{[^}]*}", "1")))
                .method(parts[0], BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException("the service did not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while knocking", stopped);
        }
    }

    /** Doors to what a service keeps; its pages for browsers are tried as sessions. */
    private Set<String> described() {
        var doors = new TreeSet<String>();
        var paths = (Map<?, ?>) Objects.requireNonNull(
                parsed(knock("GET /v3/api-docs", "").body()).get("paths"));
        paths.forEach((path, methods) -> {
            if (path.toString().startsWith("/api/") || path.toString().startsWith("/log/")) {
                ((Map<?, ?>) methods)
                        .keySet()
                        .forEach(method -> doors.add(method.toString().toUpperCase(Locale.ROOT) + " " + path));
            }
        });
        return doors;
    }

    private static Map<String, @Nullable Object> parsed(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException notJson) {
            return Map.of();
        }
    }
}
