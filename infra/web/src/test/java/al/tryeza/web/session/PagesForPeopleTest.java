package al.tryeza.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.testing.TestBrowser;
import al.tryeza.testing.TestIssuer;
import al.tryeza.web.SmallService;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody sees in a browser where a program gets JSON. */
class PagesForPeopleTest {

    private static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init") // set before the class
    private static SmallService service;

    @BeforeAll
    static void start() {
        SmallService.makeDatabase("pages");
        service = new SmallService("pages", Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> look(TestBrowser browser, String path, String languages) {
        return browser.send(HttpRequest.newBuilder(browser.address(path))
                .header("Accept", HTML)
                .header("Accept-Language", languages));
    }

    private static HttpResponse<String> signIn(TestBrowser browser, String officer) {
        var back = TestIssuer.get().signIn(browser.question(), officer, Instant.now());
        return look(browser, back.getRawPath() + "?" + back.getRawQuery(), "en");
    }

    private static HttpResponse<String> signOut(TestBrowser browser, String token) {
        return browser.send(HttpRequest.newBuilder(browser.address("/logout"))
                .header("Accept", HTML)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token)));
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static void assertPage(HttpResponse<String> page, int status, String heading, String goesOnTo) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action 'self' " + TestIssuer.get().url());
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body())
                .contains("<h1>" + heading + "</h1>", goesOnTo)
                .doesNotContain("<script", "<style", "style=", "{");
    }

    @Test
    void whoever_is_not_signed_in_is_told_so_in_their_language_and_a_program_in_json() {
        assertPage(look(service.browser(), "/", "en-GB,sq;q=0.5"), 200, "You are not signed in", "href=\"/login\"");
        assertPage(look(service.browser(), "/", "sq-AL"), 200, "Nuk jeni identifikuar", "href=\"/?language=en\"");
        assertPage(look(service.browser(), "/", "de,fr"), 200, "Nuk jeni identifikuar", "<html lang=\"sq\">");
        assertPage(look(service.browser(), "/?language=en", "sq"), 200, "You are not signed in", "<html lang=\"en\">");
        assertPage(
                look(service.browser(), "/?language=%3Cscript%3E", "sq"),
                200,
                "Nuk jeni identifikuar",
                "<html lang=\"sq\">");
        assertPage(look(service.browser(), "/api/thing", "en"), 401, "You are not signed in", "href=\"/login\"");
        assertThat(service.browser().get("/").headers().firstValue("Location")).contains("/api/session");
        assertThat(service.browser().get("/api/thing").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void whoever_is_signed_in_sees_as_whom_and_gets_out_by_a_form() {
        var browser = service.browser();
        assertThat(signIn(browser, "police.vlore").body()).contains("url=/");

        HttpResponse<String> page = look(browser, "/", "en");

        assertPage(page, 200, "You are signed in", "<strong>police.vlore</strong>");
        HttpResponse<String> out = signOut(browser, token(page));
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(TestIssuer.get().url());
        assertPage(look(browser, "/", "en"), 200, "You are not signed in", "href=\"/login\"");
    }

    @Test
    void a_form_of_an_earlier_session_changes_nothing_and_one_without_any_session_says_that_it_is_over() {
        var browser = service.browser();
        signIn(browser, "police.vlore");
        String old = token(look(browser, "/", "en"));
        signIn(browser, "police.vlore");

        assertPage(signOut(browser, old), 403, "This page is out of date", "href=\"/\"");
        assertPage(look(browser, "/", "en"), 200, "You are signed in", "police.vlore");
        assertPage(signOut(service.browser(), old), 401, "You are not signed in", "href=\"/login\"");
    }

    @Test
    void a_refused_sign_in_says_how_to_go_on() {
        assertPage(
                look(service.browser(), "/login/oauth2/code/tryeza?error=access_denied&state=x", "en"),
                401,
                "The sign-in was not completed",
                "href=\"/login?again\"");
        assertPage(
                look(service.browser(), "/login/oauth2/code/tryeza?code=x&state=x", "sq"),
                401,
                "Hyrja nuk u krye",
                "href=\"/login?again\"");
        assertPage(
                signIn(service.browser(), "suspended.vlore"),
                403,
                "You cannot come in at present",
                "href=\"/login?again\"");
        assertThat(look(service.browser(), "/login?again", "en").headers().firstValue("Location"))
                .contains("/oauth2/authorization/tryeza?again");
    }

    @Test
    void somebody_suspended_behind_a_session_that_is_open_is_told_so() {
        var browser = service.browser();
        signIn(browser, "leaving.vlore");
        SmallService.asOwner(
                "pages", "UPDATE sessions.session SET officer = 'suspended.vlore' WHERE officer = 'leaving.vlore'");

        assertPage(look(browser, "/", "sq"), 403, "Nuk mund të hyni tani", "href=\"/login?again\"");
    }

    @Test
    void without_the_provider_nobody_is_sent_away_to_it() {
        try (var alone = new SmallService("pages", Map.of("tryeza.web.issuer", "http://127.0.0.1:1"))) {
            HttpResponse<String> page = look(alone.browser(), "/login", "en");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("<h1>Nobody can sign in at the moment</h1>", "href=\"/login\"");
            HttpResponse<String> program = alone.browser().get("/login");
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.body()).contains("\"code\":\"unavailable\"");
        }
    }

    @Test
    void the_style_is_for_everybody() {
        HttpResponse<String> style = service.browser().get("/page.css");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(style.headers().firstValue("Cache-Control")).contains("max-age=3600");
    }
}
