package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.local.Officers;
import al.tryeza.local.Superusers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in by browser at all three services, at the local identity provider, and out again. */
final class PeopleAtTheDoor {

    private static final String OFFICER = "police.vlore";
    private static final String LEAVING = "secretary.kukes";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A service, by the name of its database. */
    private record Door(String name, String url, String cookie) {

        String at(String path) {
            return url + path;
        }
    }

    private final Newcomer newcomer;
    private final List<Door> doors;

    PeopleAtTheDoor(Newcomer newcomer) throws Exception {
        this.newcomer = newcomer;
        this.doors = List.of(door("referral"), door("notification"), door("audit"));
    }

    private Door door(String name) throws Exception {
        return new Door(
                name,
                newcomer.endpoints().get("TRYEZA_" + name.toUpperCase(Locale.ROOT) + "_URL"),
                "__Host-tryeza-" + name + "-service");
    }

    void signInWorkAndSignOut() throws Exception {
        try (Browser browser = new Browser(newcomer.endpoints())) {
            signInAtEach(browser);
            for (Door door : doors) {
                assertThat(session(browser, door).path("officer").asString()).isEqualTo(OFFICER);
                assertRefused(change(browser, door, "/logout", ""), 403, "csrf_token_invalid");
                assertRefused(change(browser, door, "/logout", "guess"), 403, "csrf_token_invalid");
            }
            for (Door door : doors) {
                idle(browser, door);
            }
            askedAgainForTheGlass(browser, doors.getFirst());
            signOut(browser);
        }
    }

    /** The password is asked for once: the other services hear from the provider who it is. */
    private void signInAtEach(Browser browser) throws Exception {
        Door first = doors.getFirst();
        assertThat(browser.open(first.at("/")).heading()).isEqualTo("You are not signed in");
        Browser.Page form = browser.open(first.at("/login"));
        assertThat(form.heading()).isEqualTo("Sign in to Tryeza");
        Browser.Page wrong = browser.submit(form, Map.of("username", OFFICER, "password", "guess"));
        assertThat(wrong.text()).contains("role=\"alert\"");
        assertWelcome(browser.submit(wrong, Map.of("username", OFFICER, "password", Officers.PASSWORD)), first);

        assertWelcome(browser.open(doors.get(1).at("/login")), doors.get(1));
        assertWelcome(browser.open(doors.get(2).at("/login")), doors.get(2));
        for (Door door : doors) {
            assertThat(browser.lineOf(door.cookie()))
                    .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
                    .doesNotContain("Domain", "Max-Age", "Expires");
            assertThat(browser.lineOf(door.cookie() + "-handshake")).contains("Max-Age=0");
        }
    }

    private static void assertWelcome(Browser.Page page, Door door) {
        assertThat(page.address()).hasToString(door.at("/"));
        assertThat(page.heading()).as(page.text()).isEqualTo("You are signed in");
        assertThat(page.text()).contains(OFFICER);
    }

    private void idle(Browser browser, Door door) throws Exception {
        asSuperuser(door, "UPDATE sessions.session SET last_seen_at = now() - interval '15 minutes'");

        assertRefused(
                browser.fetch(HttpRequest.newBuilder(URI.create(door.at("/api/session")))), 401, "unauthenticated");
        assertThat(browser.open(door.at("/")).heading()).isEqualTo("You are not signed in");
        assertWelcome(browser.open(door.at("/login")), door);
    }

    /** Known at the provider as they are: for this they show once more who they are. */
    private void askedAgainForTheGlass(Browser browser, Door door) throws Exception {
        String glass = "/api/cases/0000000000000/break-glass";
        asSuperuser(door, "UPDATE sessions.session SET signed_in_at = now() - interval '6 minutes'");
        assertRefused(change(browser, door, glass, token(browser, door)), 403, "step_up_required");
        Browser.Page form = browser.open(door.at("/login?again"));
        assertThat(form.heading()).isEqualTo("Sign in to Tryeza");
        assertWelcome(browser.submit(form, Map.of("username", OFFICER, "password", Officers.PASSWORD)), door);
        assertThat(change(browser, door, glass, token(browser, door)).statusCode())
                .as("asked what the glass is to be broken for")
                .isEqualTo(400);
    }

    /** At the first service the session at the provider ends too; at the others there is none left to end. */
    private void signOut(Browser browser) throws Exception {
        try (Browser thief = new Browser(newcomer.endpoints())) {
            thief.cookies().putAll(browser.cookies());
            for (Door door : doors) {
                Browser.Page out = browser.submit(browser.open(door.at("/")), Map.of());
                assertThat(out.address()).hasToString(door.at("/"));
                assertThat(out.heading()).as(out.text()).isEqualTo("You are not signed in");
                assertThat(browser.cookies()).doesNotContainKey(door.cookie());
                assertRefused(
                        thief.fetch(HttpRequest.newBuilder(URI.create(door.at("/api/session")))),
                        401,
                        "unauthenticated");
            }
            assertThat(browser.open(doors.getFirst().at("/login")).heading())
                    .as("known at the provider no more")
                    .isEqualTo("Sign in to Tryeza");
        }
    }

    /** Whoever has left is out at once, by session and by token, and does not get in anew. */
    void somebodyLeaves() throws Exception {
        String bearer =
                "Bearer " + newcomer.scripts().run("token", LEAVING).output().strip();
        try (Browser browser = new Browser(newcomer.endpoints())) {
            Browser.Page form = browser.open(doors.getFirst().at("/login"));
            browser.submit(form, Map.of("username", LEAVING, "password", Officers.PASSWORD));
            for (Door door : doors) {
                browser.open(door.at("/login"));
                assertThat(session(browser, door).path("officer").asString()).isEqualTo(LEAVING);
            }

            depart();

            for (Door door : doors) {
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertRefused(
                            browser.fetch(HttpRequest.newBuilder(URI.create(door.at("/api/session")))),
                            403,
                            "officer_not_active");
                    assertRefused(
                            browser.fetch(HttpRequest.newBuilder(URI.create(door.at("/api/session")))
                                    .header("Authorization", bearer)),
                            403,
                            "officer_not_active");
                });
                assertThat(browser.open(door.at("/login")).heading()).isEqualTo("You cannot come in at present");
            }
        }
    }

    private void depart() throws Exception {
        String operator = newcomer.scripts().run("token", "operator").output().strip();
        try (Browser program = new Browser(newcomer.endpoints())) {
            HttpResponse<String> answer = program.fetch(
                    HttpRequest.newBuilder(URI.create(doors.getFirst().at("/api/officers/" + LEAVING + "/status")))
                            .header("Authorization", "Bearer " + operator)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString("{\"status\":\"DEPARTED\"}")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static JsonNode session(Browser browser, Door door) throws Exception {
        HttpResponse<String> answer = browser.fetch(HttpRequest.newBuilder(URI.create(door.at("/api/session"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String token(Browser browser, Door door) throws Exception {
        return session(browser, door).path("session").path("csrfToken").asString();
    }

    private static HttpResponse<String> change(Browser browser, Door door, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(door.at(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody());
        return browser.fetch(token.isEmpty() ? request : request.header("X-CSRF-TOKEN", token));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    /** What only time does otherwise. */
    private void asSuperuser(Door door, String change) throws Exception {
        try (Connection connection = new Superusers(newcomer.folder(), newcomer.endpoints()).database(door.name());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }
}
