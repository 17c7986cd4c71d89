package al.tryeza.audit.statement.web;

import al.tryeza.audit.statement.Statement;
import al.tryeza.audit.statement.Words;
import java.util.Optional;
import java.util.stream.Collectors;

/** What page and text say alike of data that were shown. */
final class Phrases {

    private Phrases() {}

    static String who(Statement.Seen seen) {
        return seen.officer() == null ? seen.institution() : seen.institution() + " (" + seen.officer() + ")";
    }

    static String what(Statement.Seen seen, Words words) {
        return seen.categories().stream().map(words::of).collect(Collectors.joining("; "));
    }

    static String reason(Statement.Seen seen, Words words) {
        String reason = Optional.ofNullable(seen.reason()).map(words::of).orElse("-");
        return seen.emergency() ? reason + ", " + words.emergency : reason;
    }
}
