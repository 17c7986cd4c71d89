package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.door.Running.Answer;
import al.tryeza.testing.TestIssuer;
import al.tryeza.web.MachineScope;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of the service as it runs, whoever has built it, tried by those who must not get in. */
class EveryDoorTest {

    private static final Set<String> ALL_SCOPES =
            Set.of("referrals:write", "identifications:write", "cases:read", "routing:read", "directory:operate");

    /** @param scope of machines, null where they do not get in */
    private record Door(
            String method, String path, @Nullable String scope) {

        HttpRequest.Builder request() {
            return SERVICE.request(path)
                    .header("Content-Type", "application/json")
                    .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        }

        Answer by(String token) {
            return SERVICE.send(request().header("Authorization", "Bearer " + token));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Door> doors() {
        var doors = new ArrayList<Door>();
        SERVICE.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    MachineScope scope = handler.getMethodAnnotation(MachineScope.class);
                    for (String path : mapping.getPatternValues()) {
                        for (RequestMethod method :
                                mapping.getMethodsCondition().getMethods()) {
                            doors.add(new Door(
                                    method.name(),
                                    path.replaceAll("\\{[^}]*\\}", "0000000000000"),
                                    scope == null ? null : scope.value()));
                        }
                    }
                });
        return doors.stream().filter(door -> door.path().startsWith("/api/")).toList();
    }

    private static void assertRefused(Door door, Answer answer, int status, String code) {
        assertThat(answer.status()).as(door + " " + answer.text()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).as(door.toString()).isEqualTo(code);
    }

    @Test
    void nobody_gets_in_without_a_token_that_holds() {
        var issuer = TestIssuer.get();
        List<String> forged = List.of(
                issuer.expired("police.vlore", "police.vlore", "table-member"),
                issuer.notYetValid("police.vlore", "police.vlore", "table-member"),
                issuer.wrongAudience("police.vlore", "police.vlore", "table-member"),
                issuer.foreignIssuer("police.vlore", "police.vlore", "table-member"),
                issuer.wrongSignature("police.vlore", "police.vlore", "table-member"),
                "nonsense");
        int refused = 0;
        for (Door door : doors()) {
            assertRefused(door, SERVICE.send(door.request()), 401, "unauthenticated");
            for (String token : forged) {
                assertRefused(door, door.by(token), 401, "unauthenticated");
            }
            refused += 1 + forged.size();
        }
        assertThat(refused).isGreaterThan(100);
        System.out.println("REST: " + refused + " requests to " + doors().size()
                + " doors without a token that holds, each refused (401)");
    }

    @Test
    void nobody_gets_in_who_is_suspended_or_unknown_to_the_directory() {
        for (Door door : doors()) {
            for (String officer : List.of("suspended.vlore", "nobody")) {
                Answer answer = door.by(Running.token(officer));
                assertThat(answer.status()).as(door + " " + answer.text()).isIn(400, 403);
                if (answer.status() == 403) {
                    assertThat(answer.body().path("code").asString()).isEqualTo("officer_not_active");
                }
            }
        }
        System.out.println("REST: " + doors().size() + " doors, none opens to a suspended or an unknown officer (403)");
    }

    @Test
    void a_machine_gets_in_where_a_scope_is_named_and_its_token_has_it_and_nowhere_else() {
        String system = "system.police.vlore";
        int refused = 0;
        for (Door door : doors()) {
            String allButThis = TestIssuer.get()
                    .machine(
                            system,
                            Stream.concat(ALL_SCOPES.stream(), Stream.of("platform:operate"))
                                    .filter(scope -> !scope.equals(door.scope()))
                                    .toArray(String[]::new));
            Answer answer = door.by(allButThis);
            assertRefused(door, answer, 403, "insufficient_scope");
            assertThat(answer.headers().getOrDefault("www-authenticate", "")).contains("error=\"insufficient_scope\"");
            refused++;
        }
        assertThat(doors())
                .filteredOn(door -> door.path().matches(".*/(disclosures|break-glass|grants|place)"))
                .isNotEmpty()
                .allMatch(door -> door.scope() == null);
        System.out.println("REST: a machine with every scope but the right one, refused at " + refused
                + " doors (insufficient_scope); disclosure has none");
    }

    @Test
    void an_institutions_system_refers_and_reads_by_its_scopes() {
        String token = TestIssuer.get().machine("system.police.vlore", "referrals:write", "cases:read");
        Answer referred = SERVICE.send(SERVICE.request("/api/referrals")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "by-a-system-1")
                .POST(BodyPublishers.ofString(Bodies.childAt("Vlorë"))));
        assertThat(referred.status()).as(referred.text()).isEqualTo(201);

        Answer seen = SERVICE.send(
                SERVICE.request("/api/cases/" + referred.body().path("caseRef").asString())
                        .header("Authorization", "Bearer " + token)
                        .GET());

        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    }
}
