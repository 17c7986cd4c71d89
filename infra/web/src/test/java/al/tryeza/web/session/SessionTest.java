package al.tryeza.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.testing.TestBrowser;
import al.tryeza.testing.TestIssuer;
import al.tryeza.web.SmallService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two instances of one service and one of another, and people who sign in at them. */
class SessionTest {

    private static final String COOKIE = "__Host-tryeza-doors";
    private static final String HANDSHAKE = COOKIE + "-handshake";

    @SuppressWarnings("NullAway.Init") // set before the class
    private static SmallService one;

    @SuppressWarnings("NullAway.Init")
    private static SmallService two;

    @SuppressWarnings("NullAway.Init")
    private static SmallService neighbour;

    @BeforeAll
    static void start() {
        SmallService.makeDatabase("doors");
        SmallService.makeDatabase("neighbour");
        one = new SmallService("doors", Map.of());
        two = new SmallService("doors", Map.of());
        neighbour = new SmallService("neighbour", Map.of());
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        neighbour.close();
    }

    private static TestBrowser signedIn(String officer) {
        var browser = one.browser();
        assertThat(browser.signIn(officer).statusCode()).isEqualTo(200);
        return browser;
    }

    private static String changeToken(TestBrowser browser) {
        return body(browser.get("/api/session"))
                .path("session")
                .path("csrfToken")
                .asString();
    }

    private static JsonNode body(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(body(response).path("code").asString()).isEqualTo(code);
    }

    private static JdbcClient database() {
        return SmallService.database("doors");
    }

    private static TestBrowser carrying(SmallService service, Map<String, String> cookies) {
        var browser = service.browser();
        browser.cookies().putAll(cookies);
        return browser;
    }

    @Test
    void the_session_cookie_is_strict_and_the_one_of_the_handshake_lax_short_and_gone_afterwards() {
        var browser = signedIn("police.vlore");

        assertThat(browser.set().getFirst())
                .startsWith(HANDSHAKE + "=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=600")
                .doesNotContain("Domain");
        assertThat(browser.set().getLast())
                .startsWith(COOKIE + "=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Domain", "Max-Age", "Expires");
        assertThat(browser.cookies()).containsOnlyKeys(COOKIE);
    }

    @Test
    void the_question_to_the_provider_has_a_proof_key_a_nonce_and_asks_when_the_sign_in_was() {
        assertThat(one.browser().question().getQuery())
                .contains(
                        "response_type=code",
                        "scope=openid",
                        "code_challenge_method=S256",
                        "code_challenge=",
                        "nonce=",
                        "max_age=36000",
                        "redirect_uri=" + one.address() + "/login/oauth2/code/tryeza");
        assertThat(one.browser()
                        .get("/oauth2/authorization/tryeza?again")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("prompt=login");
        assertThat(one.browser().get("/login").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/oauth2/authorization/tryeza"));
    }

    @Test
    void whoever_has_signed_in_is_known_at_every_instance() {
        var browser = signedIn("police.vlore");
        var other = carrying(two, browser.cookies());

        JsonNode session = body(other.get("/api/session"));

        assertThat(session.path("officer").asString()).isEqualTo("police.vlore");
        assertThat(session.path("roles").path(0).asString()).isEqualTo("table-member");
        assertThat(session.path("session").path("idle").asString()).isEqualTo("PT15M");
        assertThat(session.path("session").path("csrfHeader").asString()).isEqualTo("X-CSRF-TOKEN");
        assertThat(Instant.parse(session.path("session").path("signedInAt").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(other.post("/api/thing", "X-CSRF-TOKEN", changeToken(browser))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_handshake_begun_at_one_instance_may_end_at_the_other() {
        var browser = one.browser();
        URI back = TestIssuer.get().signIn(browser.question(), "police.vlore", Instant.now());
        var other = carrying(two, browser.cookies());

        assertThat(other.send(HttpRequest.newBuilder(other.address(back.getRawPath() + "?" + back.getRawQuery())))
                        .statusCode())
                .isEqualTo(200);
        assertThat(other.get("/api/thing").statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_needs_the_sessions_token() {
        var browser = signedIn("police.vlore");
        String token = changeToken(browser);

        assertRefused(browser.post("/api/thing"), 403, "csrf_token_invalid");
        assertRefused(browser.post("/api/thing", "X-CSRF-TOKEN", "guess"), 403, "csrf_token_invalid");
        assertRefused(
                browser.post("/api/thing", "X-CSRF-TOKEN", changeToken(signedIn("social.vlore"))),
                403,
                "csrf_token_invalid");
        assertThat(browser.post("/api/thing", "X-CSRF-TOKEN", token).statusCode())
                .isEqualTo(200);
        assertThat(browser.send(HttpRequest.newBuilder(browser.address("/api/thing"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("_csrf=" + token)))
                        .statusCode())
                .isEqualTo(200);
        assertRefused(one.browser().post("/api/thing"), 401, "unauthenticated");
    }

    @Test
    void a_bearer_token_never_uses_the_session() {
        var browser = signedIn("police.vlore");
        String bearer = "Bearer " + TestIssuer.get().token("social.vlore", "social.vlore", "table-member");

        HttpResponse<String> answer = browser.post("/api/thing", "Authorization", bearer);

        assertThat(body(answer).path("officer").asString()).isEqualTo("social.vlore");
        assertRefused(browser.post("/api/thing", "Authorization", "Bearer nonsense"), 401, "unauthenticated");
        assertRefused(browser.post("/api/thing", "Authorization", "Basic cG9saWNlOng="), 401, "unauthenticated");
        assertThat(body(browser.send(HttpRequest.newBuilder(browser.address("/api/session"))
                                .header("Authorization", bearer)))
                        .has("session"))
                .isFalse();
    }

    @Test
    void a_cookie_replayed_after_signing_out_opens_nothing() {
        var browser = signedIn("police.vlore");
        var thief = carrying(two, browser.cookies());
        assertThat(thief.get("/api/thing").statusCode()).isEqualTo(200);

        HttpResponse<String> out = browser.post("/logout", "X-CSRF-TOKEN", changeToken(browser));

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address)
                        .startsWith(TestIssuer.get().url() + "/logout?id_token_hint=ey")
                        .contains("post_logout_redirect_uri=" + one.address() + "/"));
        assertThat(browser.cookies()).isEmpty();
        assertRefused(thief.get("/api/thing"), 401, "unauthenticated");
    }

    @Test
    void nobody_is_signed_out_by_somebody_elses_page() {
        var browser = signedIn("police.vlore");

        assertRefused(browser.post("/logout"), 403, "csrf_token_invalid");

        assertThat(browser.get("/api/thing").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_left_alone_or_too_old_is_over() {
        var idle = signedIn("idle.one");
        var old = signedIn("old.one");
        var busy = signedIn("busy.one");
        lastSeen("idle.one", "15 minutes");
        lastSeen("busy.one", "14 minutes");
        SmallService.asOwner(
                "doors",
                "UPDATE sessions.session SET began_at = now() - interval '10 hours' WHERE officer = 'old.one'");

        assertRefused(idle.get("/api/thing"), 401, "unauthenticated");
        assertRefused(old.get("/api/thing"), 401, "unauthenticated");
        assertThat(busy.get("/api/thing").statusCode()).isEqualTo(200);
        assertThat(database()
                        .sql(
                                "SELECT last_seen_at > now() - interval '1 minute' FROM sessions.session WHERE officer = ?")
                        .param("busy.one")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        signedIn("police.vlore");
        assertThat(database()
                        .sql(
                                "SELECT officer FROM sessions.session WHERE officer IN ('idle.one', 'old.one', 'busy.one')")
                        .query(String.class)
                        .list())
                .containsExactly("busy.one");
    }

    @Test
    void a_secret_planted_before_signing_in_or_used_before_signing_in_again_is_worth_nothing_after() {
        var victim = one.browser();
        String planted = Secret.fresh().text();
        victim.cookies().put(COOKIE, planted);
        victim.signIn("police.vlore");
        assertThat(victim.cookies().get(COOKIE)).isNotEqualTo(planted);
        assertRefused(carrying(one, Map.of(COOKIE, planted)).get("/api/thing"), 401, "unauthenticated");

        Map<String, String> first = Map.copyOf(victim.cookies());
        victim.signIn("police.vlore");
        assertRefused(carrying(one, first).get("/api/thing"), 401, "unauthenticated");
        assertThat(victim.get("/api/thing").statusCode()).isEqualTo(200);
    }

    @Test
    void an_answer_to_somebody_elses_question_signs_nobody_in() {
        URI attackers = TestIssuer.get().signIn(one.browser().question(), "suspect.one", Instant.now());
        var victim = one.browser();
        assertRefused(victim.send(HttpRequest.newBuilder(attackers)), 401, "sign_in_failed");
        victim.question();
        assertRefused(victim.send(HttpRequest.newBuilder(attackers)), 401, "sign_in_failed");
        assertThat(victim.cookies()).isEmpty();

        var twice = one.browser();
        URI back = TestIssuer.get().signIn(twice.question(), "police.vlore", Instant.now());
        Map<String, String> handshake = Map.copyOf(twice.cookies());
        assertThat(twice.send(HttpRequest.newBuilder(back)).statusCode()).isEqualTo(200);
        assertRefused(carrying(one, handshake).send(HttpRequest.newBuilder(back)), 401, "sign_in_failed");
        assertRefused(
                carrying(one, Map.of(HANDSHAKE, "bm9uc2Vuc2U")).send(HttpRequest.newBuilder(back)),
                401,
                "sign_in_failed");
        assertRefused(
                one.browser().get("/login/oauth2/code/tryeza?error=access_denied&state=x"), 401, "sign_in_failed");
    }

    @Test
    void somebody_suspended_gets_no_session_and_a_sign_in_of_yesterday_none_either() {
        var suspended = one.browser();
        assertRefused(suspended.signIn("suspended.vlore"), 403, "officer_not_active");
        assertThat(suspended.cookies()).isEmpty();
        assertRefused(
                one.browser().signIn("police.vlore", Instant.now().minus(Duration.ofHours(11))), 401, "sign_in_failed");
    }

    @Test
    void the_glass_asks_for_a_sign_in_of_the_last_minutes() {
        var browser = one.browser();
        browser.signIn("police.vlore", Instant.now().minus(Duration.ofMinutes(6)));
        assertRefused(browser.post("/api/glass", "X-CSRF-TOKEN", changeToken(browser)), 403, "step_up_required");

        browser.signIn("police.vlore");
        assertThat(browser.post("/api/glass", "X-CSRF-TOKEN", changeToken(browser))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_of_another_service_opens_nothing_under_either_name() {
        var browser = neighbour.browser();
        browser.signIn("police.vlore");
        assertThat(browser.cookies()).containsOnlyKeys("__Host-tryeza-neighbour");

        assertRefused(carrying(one, browser.cookies()).get("/api/thing"), 401, "unauthenticated");
        assertRefused(
                carrying(
                                one,
                                Map.of(
                                        COOKIE,
                                        List.copyOf(browser.cookies().values()).getFirst()))
                        .get("/api/thing"),
                401,
                "unauthenticated");
        assertRefused(carrying(one, Map.of(COOKIE, "x")).get("/api/thing"), 401, "unauthenticated");
    }

    @Test
    void what_is_in_the_database_opens_no_session_and_shows_no_token() {
        var browser = signedIn("police.vlore");
        byte[] id = Secret.read(browser.cookies().getOrDefault(COOKIE, ""))
                .orElseThrow()
                .id();

        String row = database()
                .sql("SELECT encode(id, 'hex') || officer || id_token FROM sessions.session WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();

        assertThat(row)
                .contains("police.vlore")
                .doesNotContain("eyJ", browser.cookies().get(COOKIE));
        String stolen = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        assertRefused(carrying(one, Map.of(COOKIE, stolen)).get("/api/thing"), 401, "unauthenticated");
    }

    @Test
    void the_page_after_signing_in_has_no_script_and_its_policy_allows_none() {
        HttpResponse<String> page = one.browser().signIn("police.vlore");

        assertThat(page.body()).doesNotContain("<script", "<style").contains("url=/");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private static void lastSeen(String officer, String ago) {
        database()
                .sql("UPDATE sessions.session SET last_seen_at = now() - ?::interval WHERE officer = ?")
                .params(ago, officer)
                .update();
    }
}
