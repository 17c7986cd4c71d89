package al.tryeza.publisher.command;

import al.tryeza.publisher.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param institution as whom to publish
 * @param kind what each line is
 * @param file where the lines are; nothing for standard input
 * @param patience how long nothing may come back before the missing receipts are given up
 */
record Arguments(String institution, Kind kind, Optional<Path> file, Duration patience) {

    static final String SYNTAX =
            "infra/publish --as INSTITUTION [--kind referral|identification|case-update] [--patience SECONDS] FILE|-";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Arguments parse(String... words) throws Usage {
        String institution = "";
        var kind = Kind.REFERRAL;
        var patience = PATIENCE;
        String file = "";
        for (int at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--as" -> institution = value(words, ++at);
                case "--kind" -> kind = kind(value(words, ++at));
                case "--patience" -> patience = seconds(value(words, ++at));
                default -> {
                    if (!file.isEmpty() || words[at].startsWith("--")) {
                        throw new Usage(SYNTAX);
                    }
                    file = words[at];
                }
            }
        }
        if (institution.isEmpty() || file.isEmpty()) {
            throw new Usage(SYNTAX);
        }
        return new Arguments(
                institution,
                kind,
                Optional.of(file).filter(name -> !name.equals("-")).map(Path::of),
                patience);
    }

    private static String value(String[] words, int at) throws Usage {
        if (at >= words.length) {
            throw new Usage(SYNTAX);
        }
        return words[at];
    }

    private static Kind kind(String code) throws Usage {
        return Kind.of(code).orElseThrow(() -> new Usage(SYNTAX));
    }

    private static Duration seconds(String text) throws Usage {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new Usage("--patience takes a whole number of seconds, from 1 to 999999.");
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }
}
