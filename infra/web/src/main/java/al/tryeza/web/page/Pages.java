package al.tryeza.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** Writes pages: no script, no inline style, nothing of the request in them but its language. */
public final class Pages {

    /** Under which the style of all pages is served. */
    public static final String STYLE = "/page.css";

    private static final String PAGE = """
            <!doctype html>
            <html lang="{lang}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{heading} – Tryeza</title>
              <link rel="stylesheet" href="/page.css">
            </head>
            <body>
              <header>
                <span class="mark">Tryeza</span>
                {switch}
              </header>
              <main>
                <h1>{heading}</h1>
                <p>{text}</p>
                {action}
              </main>
            </body>
            </html>
            """;

    private static final String SWITCH = """
            <a href="/?language={other}" lang="{other}" hreflang="{other}">{name}</a>""";

    private static final String LINK = """
            <a class="action" href="{address}">{label}</a>""";

    private static final String SIGN_OUT = """
            <form method="post" action="/logout">
              <input type="hidden" name="_csrf" value="{token}">
              <button class="action" type="submit">{label}</button>
            </form>""";

    private final String policy;

    /** @param issuer where the form of signing out ends: browsers hold the redirects of a form to {@code form-action} too */
    public Pages(String issuer) {
        this.policy =
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + URI.create(issuer).resolve("/").toString().replaceAll("/$", "");
    }

    /** Whether somebody looks at the answer: browsers name HTML when a person goes to an address or sends a form. */
    public static boolean wanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Writes one of the things that there are to say. */
    public void say(Saying saying, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Language.of(request);
        Words words = Words.of(saying, language);
        String link = LINK.replace("{address}", saying.address).replace("{label}", words.action());
        write(status, page(language, words, link, saying == Saying.SIGNED_OUT), response);
    }

    /** Tells somebody as whom they are signed in, with a way out. */
    public void welcome(
            String officer, String institution, String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Language.of(request);
        Words words = Words.welcome(language, strong(officer), strong(institution));
        String out = SIGN_OUT.replace("{token}", token).replace("{label}", words.action());
        write(HttpStatus.OK, page(language, words, out, true), response);
    }

    private static String strong(String text) {
        return "<strong>" + HtmlUtils.htmlEscape(text) + "</strong>";
    }

    private static String page(Language language, Words words, String action, boolean canSwitch) {
        String other = canSwitch
                ? SWITCH.replace("{other}", language.other().tag()).replace("{name}", language.other().name)
                : "";
        return PAGE.replace("{lang}", language.tag())
                .replace("{switch}", other)
                .replace("{heading}", words.heading())
                .replace("{text}", words.text())
                .replace("{action}", action);
    }

    private void write(HttpStatus status, String page, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
