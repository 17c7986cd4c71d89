package al.tryeza.referral.door;

import al.tryeza.testing.TestIssuer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Somebody who knocks. Between them they have each role that the directory knows, are of each kind of institution, and of
 * each standing.
 */
record MatrixPerson(String id, String institution, Set<String> roles, Standing standing) {

    /** Whether they may act. */
    enum Standing {
        ACTIVE,
        SUSPENDED,
        DEPARTED,
        UNKNOWN
    }

    private static final String MEMBER = "table-member";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** What any machine's token may hold. */
    private static final String[] ALL_SCOPES = {
        "referrals:write",
        "identifications:write",
        "cases:read",
        "routing:read",
        "directory:operate",
        "platform:operate"
    };

    /** One of each role and of each standing; the first is a member of a table like any other. */
    static final List<MatrixPerson> ROLES = List.of(
            active("police.elbasan", MEMBER),
            active("cpu.elbasan", MEMBER),
            active("prefecture.elbasan", MEMBER, "secretary"),
            active("shelter.another-vision", "coalition-member"),
            active("committee.elbasan", "committee"),
            active("responsible.authority", "responsible-authority"),
            active("onac", "national-desk"),
            active("audit.national", "auditor"),
            active("social.elbasan"),
            active("police.elbasan", MEMBER, "committee"),
            active("police.elbasan", "system"),
            new MatrixPerson("operator", "tryeza", Set.of("operator"), Standing.ACTIVE),
            person("social.elbasan", Standing.SUSPENDED, MEMBER),
            person("social.elbasan", Standing.DEPARTED, MEMBER),
            person("social.elbasan", Standing.UNKNOWN, MEMBER));

    /** Members like the first, of the other kinds of institution. */
    private static final List<MatrixPerson> KINDS = List.of(
            active("border.elbasan", MEMBER),
            active("prosecution.elbasan", MEMBER),
            active("social.elbasan", MEMBER),
            active("health.elbasan", MEMBER),
            active("education.elbasan", MEMBER),
            active("employment.elbasan", MEMBER),
            active("informative.elbasan", MEMBER),
            active("ngo.elbasan", MEMBER),
            active("shelter.another-vision", MEMBER, "coalition-member"));

    static final List<MatrixPerson> ALL =
            Stream.concat(ROLES.stream(), KINDS.stream()).toList();

    private static MatrixPerson active(String institution, String... roles) {
        return person(institution, Standing.ACTIVE, roles);
    }

    private static MatrixPerson person(String institution, Standing standing, String... roles) {
        String id = "matrix." + institution + "." + standing + "." + String.join(".", roles);
        return new MatrixPerson(id.toLowerCase(Locale.ROOT), institution, Set.of(roles), standing);
    }

    boolean is(String role) {
        return roles.contains(role);
    }

    boolean machine() {
        return is("system") || is("operator");
    }

    /** An institution's system does, at the doors that are open to it, what its officers at the table do. */
    boolean member() {
        return is(MEMBER) || is("system");
    }

    /** Kind of institution, which is the first word of its id. */
    String kind() {
        return institution.replaceFirst("\\..*", "");
    }

    /** At the table of Elbasan. */
    boolean seated() {
        return Set.of(
                        "police",
                        "border",
                        "prosecution",
                        "social",
                        "health",
                        "education",
                        "employment",
                        "informative",
                        "prefecture",
                        "ngo",
                        "shelter")
                .contains(kind());
    }

    /** Purpose for which somebody of this kind may be shown anything. */
    String usualPurpose() {
        return Set.of("police", "prosecution").contains(kind()) ? "CRIMINAL_INVESTIGATION" : "SERVICE_PROVISION";
    }

    /** Made once, for to sign one takes longer than to answer many. */
    String token() {
        return TOKENS.computeIfAbsent(
                id, _ -> machine() ? TestIssuer.get().machine(id, ALL_SCOPES) : Running.token(id));
    }

    @Override
    public String toString() {
        return id;
    }
}
