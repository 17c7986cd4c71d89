package al.tryeza.audit.statement.web;

import al.tryeza.audit.statement.Statement;
import al.tryeza.audit.statement.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** A statement as one page that is whole in itself: it looks the same saved, sent or printed, and asks for nothing. */
final class StatementPage {

    private static final String STYLE = read("statement/statement.css");
    private static final String PAGE = read("statement/statement.html");

    /** Only the page's own style, and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    private StatementPage() {}

    static String of(Statement statement, Words words) {
        return PAGE.replace("{style}", STYLE)
                .replace("{lang}", words.tag())
                .replace("{heading}", words.heading)
                .replace("{about}", words.about)
                .replace("{reference}", words.reference)
                .replace("{made}", words.made)
                .replace("{time}", words.of(statement.madeAt()))
                .replace("{rights}", words.rights)
                .replace("{keep}", words.keep)
                .replace("{seen}", seen(statement, words))
                .replace("{opened}", section(words.opened, statement.opened(), words))
                .replace("{refused}", section(words.refused, statement.refused(), words))
                .replace("{ref}", escaped(statement.caseRef()));
    }

    private static String seen(Statement statement, Words words) {
        if (statement.seen().isEmpty()) {
            return "<p class=\"nobody\">" + words.nobody + "</p>";
        }
        Words.Columns columns = words.columns;
        return "<table><thead><tr>"
                + List.of(columns.when(), columns.who(), columns.what(), columns.purpose(), columns.reason()).stream()
                        .map(column -> "<th scope=\"col\">" + column + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + statement.seen().stream().map(seen -> row(seen, words)).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(Statement.Seen seen, Words words) {
        Words.Columns columns = words.columns;
        return "<tr>"
                + cell(columns.when(), words.of(seen.time()))
                + cell(columns.who(), Phrases.who(seen))
                + cell(columns.what(), Phrases.what(seen, words))
                + cell(columns.purpose(), words.of(seen.purpose()))
                + cell(columns.reason(), Phrases.reason(seen, words))
                + "</tr>\n";
    }

    /** With its heading beside it, which a narrow screen shows in the place of the table's head. */
    private static String cell(String heading, String text) {
        return "<td data-heading=\"%s\">%s</td>".formatted(heading, escaped(text));
    }

    private static String section(String heading, List<Statement.Times> times, Words words) {
        return times.isEmpty()
                ? ""
                : "<h2>" + heading + "</h2><ul>"
                        + times.stream()
                                .map(each -> "<li>" + escaped(words.of(each)) + "</li>")
                                .collect(Collectors.joining())
                        + "</ul>";
    }

    /** Also what would be taken for a place in the page. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()).replace("{", "&#123;");
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String digest(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
