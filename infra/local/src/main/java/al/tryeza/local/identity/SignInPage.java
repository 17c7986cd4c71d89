package al.tryeza.local.identity;

import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The sign-in page: no script, no inline style, nothing of the request in it but the chosen language. */
final class SignInPage {

    static final String PATH = "/sign-in";
    static final String STYLE = "/sign-in.css";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private SignInPage() {}

    static RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(PATH, SignInPage::page)
                .GET(
                        STYLE,
                        request -> ServerResponse.ok()
                                .contentType(CSS)
                                .body(new ClassPathResource("identity/sign-in.css").getContentAsByteArray()))
                .build();
    }

    /** Browsers hold the redirect that follows a form to {@code form-action} too, so the services stand in it. */
    static String contentSecurityPolicy(ProviderSettings settings) {
        return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + String.join(" ", settings.services());
    }

    /** After a failed sign-in: the page again, in the language it was in. */
    static void sendBack(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SignInTexts texts = SignInTexts.of(request.getParameter("language"));
        response.sendRedirect(PATH + "?wrong&language=" + texts.tag());
    }

    private static ServerResponse page(ServerRequest request) throws Exception {
        SignInTexts texts = SignInTexts.of(request.param("language")
                .or(() ->
                        request.headers().acceptLanguage().stream().findFirst().map(range -> range.getRange()))
                .orElse("sq"));
        CsrfToken token = (CsrfToken) request.servletRequest().getAttribute(CsrfToken.class.getName());
        boolean wrong = request.param("wrong").isPresent();
        return ServerResponse.ok()
                .contentType(HTML)
                .header("Cache-Control", "no-store")
                .body(html(texts, token.getToken(), wrong));
    }

    private static String html(SignInTexts texts, String token, boolean wrong) {
        return PAGE.replace("{lang}", texts.tag())
                .replace("{title}", (wrong ? "⚠ " : "") + texts.title)
                .replace("{heading}", texts.heading)
                .replace("{alert}", wrong ? ALERT.replace("{wrong}", texts.wrong) : "")
                .replace("{described}", wrong ? " aria-describedby=\"wrong\" aria-invalid=\"true\"" : "")
                .replace("{name}", texts.name)
                .replace("{password}", texts.password)
                .replace("{button}", texts.button)
                .replace("{notice}", texts.notice)
                .replace("{demoPassword}", Officers.PASSWORD)
                .replace("{otherTag}", texts.other().tag())
                .replace("{otherLanguage}", texts.otherLanguage)
                .replace("{officers}", OFFICERS)
                .replace("{token}", token);
    }

    private static final String OFFICERS = Officers.all().stream()
            .map(Officer::id)
            .map("<option value=\"%s\">"::formatted)
            .collect(Collectors.joining());

    private static final String ALERT = """
            <p class="alert" id="wrong" role="alert">{wrong}</p>""";

    private static final String PAGE = """
            <!doctype html>
            <html lang="{lang}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title}</title>
              <link rel="stylesheet" href="/sign-in.css">
            </head>
            <body>
              <header>
                <span class="mark">Tryeza</span>
                <a href="/sign-in?language={otherTag}" lang="{otherTag}" hreflang="{otherTag}">{otherLanguage}</a>
              </header>
              <main>
                <h1>{heading}</h1>
                {alert}
                <form method="post" action="/sign-in">
                  <label for="username">{name}</label>
                  <input id="username" name="username" list="officers" autocomplete="username" autocapitalize="none"
                         spellcheck="false" required{described}>
                  <datalist id="officers">{officers}</datalist>
                  <label for="password">{password}</label>
                  <input id="password" name="password" type="password" autocomplete="current-password"
                         required{described}>
                  <input type="hidden" name="language" value="{lang}">
                  <input type="hidden" name="_csrf" value="{token}">
                  <button type="submit">{button}</button>
                </form>
                <p class="notice">{notice} <kbd>{demoPassword}</kbd>.</p>
              </main>
            </body>
            </html>
            """;
}
