package al.tryeza.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.testing.TestBrowser;
import al.tryeza.testing.TestIssuer;
import al.tryeza.web.SmallService;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Those who come too fast, guess, bring too much, or are machines at a door for people. */
class LimitTest {

    @SuppressWarnings("NullAway.Init") // set before the class
    private static SmallService service;

    @BeforeAll
    static void start() {
        SmallService.makeDatabase("limits");
        service = new SmallService(
                "limits",
                Map.of(
                        "management.endpoints.web.exposure.include", "health,metrics",
                        "tryeza.web.limits.officer", "20/1h",
                        "tryeza.web.limits.institution", "30/1h",
                        "tryeza.web.limits.unknown", "5/1h",
                        "tryeza.web.limits.doors[0].path", "/api/glass",
                        "tryeza.web.limits.doors[0].pace", "2/1h"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpRequest.Builder as(String token, String path) {
        return HttpRequest.newBuilder(service.browser().address(path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> get(String officer, String path) {
        return service.browser().send(as(TestIssuer.get().token(officer, "nobody.asks", "nothing"), path));
    }

    private static HttpResponse<String> post(String officer, String path) {
        return service.browser()
                .send(as(TestIssuer.get().token(officer, "nobody.asks", "nothing"), path)
                        .POST(BodyPublishers.noBody()));
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonMapper.shared().readTree(response.body()).path("code").asString())
                .isEqualTo(code);
    }

    private static void assertLater(HttpResponse<String> response) {
        assertRefused(response, 429, "rate_limited");
        assertThat(response.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3_600L);
    }

    @Test
    void an_officer_who_comes_too_often_is_asked_to_come_later_and_an_institution_too() {
        for (int number = 0; number < 20; number++) {
            assertThat(get("one@busy", "/api/thing").statusCode()).isEqualTo(200);
        }
        assertLater(get("one@busy", "/api/thing"));
        for (int number = 0; number < 9; number++) {
            assertThat(get("two@busy", "/api/thing").statusCode()).isEqualTo(200);
        }
        assertLater(get("two@busy", "/api/thing"));
        assertThat(get("one@calm", "/api/thing").statusCode()).isEqualTo(200);
    }

    @Test
    void a_door_may_have_a_tighter_pace() {
        assertThat(post("one@glass", "/api/glass").statusCode()).isEqualTo(200);
        assertThat(post("one@glass", "/api/glass").statusCode()).isEqualTo(200);
        assertLater(post("one@glass", "/api/glass"));
        assertThat(get("one@glass", "/api/thing").statusCode()).isEqualTo(200);
        assertThat(post("two@glass", "/api/glass").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_guesses_is_slowed_down_at_every_door_alike() {
        for (int number = 0; number < 5; number++) {
            assertRefused(get("one@guessing", "/api/things/" + number), 404, "not_found");
        }
        HttpResponse<String> absent = get("one@guessing", "/api/things/6");
        HttpResponse<String> there = get("one@guessing", "/api/things/one@guessing");
        assertLater(absent);
        assertThat(there.statusCode()).isEqualTo(429);
        assertThat(there.body()).isEqualTo(absent.body());
        assertThat(get("two@guessing", "/api/thing").statusCode()).isEqualTo(200);
    }

    @Test
    void a_machine_needs_the_scope_of_the_door_and_gets_to_none_that_is_for_people() {
        var issuer = TestIssuer.get();
        String machine = "system@machines";

        HttpResponse<String> without = service.browser().send(as(issuer.machine(machine), "/api/thing"));
        assertRefused(without, 403, "insufficient_scope");
        assertThat(without.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_scope\", scope=\"things:read\"");
        assertRefused(
                service.browser().send(as(issuer.machine(machine, "things:write", "openid"), "/api/thing")),
                403,
                "insufficient_scope");
        assertThat(service.browser()
                        .send(as(issuer.machine(machine, "other", "things:read"), "/api/thing"))
                        .statusCode())
                .isEqualTo(200);
        assertRefused(
                service.browser()
                        .send(as(issuer.machine(machine, "things:read"), "/api/glass")
                                .POST(BodyPublishers.noBody())),
                403,
                "insufficient_scope");
        assertRefused(
                service.browser().send(as(issuer.machine("operator", "things:read"), "/api/things/1")),
                403,
                "insufficient_scope");
        var browser = service.browser();
        browser.signIn(machine);
        assertRefused(browser.get("/api/thing"), 403, "insufficient_scope");
    }

    @Test
    void metrics_are_for_an_operator_whose_token_says_so() {
        assertRefused(
                service.browser().send(as(TestIssuer.get().machine("operator"), "/actuator/metrics")),
                403,
                "forbidden");
        assertRefused(get("one@metrics", "/actuator/metrics"), 403, "forbidden");
        assertThat(get("operator", "/actuator/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_too_large_is_refused_without_being_repeated() {
        String canary = "Ardita".repeat(1_000);
        assertRefused(get("one@large", "/api/thing?place=" + canary), 414, "query_too_long");
        TestBrowser browser = service.browser();
        HttpResponse<String> header = browser.send(
                as(TestIssuer.get().token("one@large", "x", "y"), "/api/thing").header("X-Note", canary.repeat(2)));
        assertRefused(header, 400, "not_readable");
        assertThat(header.body()).doesNotContain("Ardita");
        HttpResponse<String> body = browser.send(as(TestIssuer.get().token("one@large", "x", "y"), "/api/thing")
                .POST(BodyPublishers.ofString(canary.repeat(50))));
        assertRefused(body, 413, "too_large");
        assertThat(body.body()).doesNotContain("Ardita");
    }
}
