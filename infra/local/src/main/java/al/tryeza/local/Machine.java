package al.tryeza.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A machine that signs in by a secret of its own: the operator's, or the system of an institution.
 *
 * @param id under which the directory and the identity provider know it
 * @param institution for whom it acts
 * @param role in the directory
 * @param scopes what its tokens are for
 */
public record Machine(String id, String institution, String role, Set<String> scopes) {

    public static final String OPERATOR = "operator";

    private static final List<Machine> ALL = List.of(
            new Machine(OPERATOR, "tryeza", OPERATOR, Set.of("directory:operate", "platform:operate")),
            system(
                    "police.vlore",
                    "referrals:write",
                    "identifications:write",
                    "cases:read",
                    "routing:read",
                    "log:read"),
            system("shelter.vatra", "referrals:write", "cases:read", "routing:read", "log:read"),
            system("social.gjirokaster", "referrals:write", "routing:read", "log:read"));

    /** All machines of the local stack. */
    public static List<Machine> all() {
        return ALL;
    }

    public static Optional<Machine> named(String id) {
        return ALL.stream().filter(machine -> machine.id.equals(id)).findFirst();
    }

    /** As lines of the table of officers: the directory knows them too, and tells them nothing. */
    public static String table() {
        return ALL.stream()
                .map(machine -> "%s,%s,%s,EN,ACTIVE,\n".formatted(machine.id, machine.institution, machine.role))
                .collect(Collectors.joining());
    }

    /**
     * Its secret in this stack.
     *
     * @param operators the one that was made for this stack; the others come from it
     */
    public String secret(String operators) {
        if (id.equals(OPERATOR)) {
            return operators;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(operators.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Machine system(String institution, String... scopes) {
        return new Machine("system." + institution, institution, "system", Set.of(scopes));
    }
}
