package al.tryeza.audit.statement.web;

import al.tryeza.audit.statement.Statement;
import al.tryeza.audit.statement.Words;
import java.util.List;
import java.util.stream.Collectors;

/** A statement without any form: to be read out, or sent on paper from anywhere. */
final class StatementText {

    private StatementText() {}

    static String of(Statement statement, Words words) {
        var text = new StringBuilder();
        text.append(words.heading).append("\n\n");
        text.append(words.about).append("\n\n");
        text.append(words.reference).append(": ").append(statement.caseRef()).append('\n');
        text.append(words.made)
                .append(": ")
                .append(words.of(statement.madeAt()))
                .append("\n\n");
        if (statement.seen().isEmpty()) {
            text.append(words.nobody).append('\n');
        }
        statement.seen().forEach(seen -> text.append(seen(seen, words)));
        section(text, words.opened, statement.opened(), words);
        section(text, words.refused, statement.refused(), words);
        return text.append('\n')
                .append(words.rights)
                .append('\n')
                .append(words.keep)
                .append('\n')
                .toString();
    }

    private static String seen(Statement.Seen seen, Words words) {
        return "%s\n  %s: %s\n  %s: %s\n  %s: %s\n  %s: %s\n"
                .formatted(
                        words.of(seen.time()),
                        words.columns.who(),
                        Phrases.who(seen),
                        words.columns.what(),
                        Phrases.what(seen, words),
                        words.columns.purpose(),
                        words.of(seen.purpose()),
                        words.columns.reason(),
                        Phrases.reason(seen, words));
    }

    private static void section(StringBuilder text, String heading, List<Statement.Times> times, Words words) {
        if (!times.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            text.append(times.stream().map(each -> "  " + words.of(each) + "\n").collect(Collectors.joining()));
        }
    }
}
