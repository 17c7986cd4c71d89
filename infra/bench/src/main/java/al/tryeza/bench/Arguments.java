package al.tryeza.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is to be measured.
 *
 * @param cases stored before each series, ascending
 * @param rates referrals a second, ascending
 * @param doors by which they come in
 * @param passes how often each step is made; medians are taken over them
 * @param seconds how long a step sends
 * @param together most records that share a transaction in the services, {@code tryeza.messaging.together}
 * @param results folder
 * @param label added to the names of the files, or empty
 */
record Arguments(
        List<Integer> cases,
        List<Double> rates,
        List<Door> doors,
        int passes,
        int seconds,
        int together,
        Path results,
        String label) {

    static final String USAGE =
            "infra/bench/pipeline [--cases 1000,10000,100000] [--rates 2,5,10,20] [--doors rest,kafka] [--passes 3] [--seconds 8]"
                    + " [--together 200] [--label NAME]";

    private static final int MOST_CASES = 1_000_000;
    private static final int MOST_A_SECOND = 1_000;
    private static final int MOST_PASSES = 20;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_TOGETHER = 10_000;

    /** @throws WrongUse with a sentence that names the argument */
    static Arguments of(List<String> given, Path results) {
        var cases = List.of(1_000, 10_000, 100_000);
        var rates = List.of(2.0, 5.0, 10.0, 20.0);
        var doors = List.of(Door.values());
        int passes = 3;
        int seconds = 8;
        int together = 200;
        String label = "";
        Deque<String> left = new ArrayDeque<>(given);
        while (!left.isEmpty()) {
            String name = left.removeFirst();
            // the name is judged before the value that it may lack
            String value = left.isEmpty() ? "" : left.peekFirst();
            switch (name) {
                case "--cases" -> cases = ascending(name, value, text -> number(name, text, MOST_CASES));
                case "--rates" -> rates = ascending(name, value, text -> rate(name, text));
                case "--doors" -> doors = doors(name, value);
                case "--passes" -> passes = number(name, value, MOST_PASSES);
                case "--seconds" -> seconds = number(name, value, MOST_SECONDS);
                case "--together" -> together = number(name, value, MOST_TOGETHER);
                case "--label" -> label = word(name, value);
                default -> throw new WrongUse("There is no such argument. " + USAGE);
            }
            left.removeFirst();
        }
        return new Arguments(cases, rates, doors, passes, seconds, together, results, label);
    }

    /** Name of the files of results, but for their kind. */
    String name(LocalDate day) {
        return day + "-pipeline" + (label.isEmpty() ? "" : "-" + label);
    }

    /** Steps of pipeline and floor together, if the pipeline keeps up with all rates. */
    int steps() {
        return 2 * cases.size() * passes * doors.size() * rates.size();
    }

    private static List<Door> doors(String name, String value) {
        List<String> codes = List.of(value.split(",", -1));
        if (!Door.codes().containsAll(codes) || codes.stream().distinct().count() != codes.size()) {
            throw new WrongUse("%s must be %s, or both.".formatted(name, String.join(" or ", Door.codes())));
        }
        return Stream.of(Door.values())
                .filter(door -> codes.contains(door.code()))
                .toList();
    }

    private static <T extends Comparable<T>> List<T> ascending(String name, String value, Function<String, T> read) {
        List<T> values = Arrays.stream(value.split(",", -1)).map(read).toList();
        if (!values.equals(values.stream().sorted().distinct().toList())) {
            throw new WrongUse("%s must be a list that rises.".formatted(name));
        }
        return values;
    }

    private static int number(String name, String text, int most) {
        return Stream.of(text)
                .filter(digits -> digits.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= most)
                .findFirst()
                .orElseThrow(() -> new WrongUse("%s must be whole numbers from 1 to %d.".formatted(name, most)));
    }

    private static double rate(String name, String text) {
        return Stream.of(text)
                .filter(digits -> digits.matches("[0-9]{1,4}(\\.[0-9]{1,3})?"))
                .map(Double::valueOf)
                .filter(rate -> rate > 0 && rate <= MOST_A_SECOND)
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "%s must be referrals a second, more than 0 and at most %d.".formatted(name, MOST_A_SECOND)));
    }

    private static String word(String name, String text) {
        if (!text.matches("[a-z0-9-]{1,30}")) {
            throw new WrongUse("%s must be up to 30 small letters, digits and dashes.".formatted(name));
        }
        return text;
    }
}
