package al.tryeza.bench;

import java.nio.file.Path;
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
 * @param passes how often each step is made; medians are taken over them
 * @param seconds how long a step sends
 * @param results folder
 * @param label added to the names of the files, or empty
 */
record Arguments(List<Integer> cases, List<Double> rates, int passes, int seconds, Path results, String label) {

    static final String USAGE =
            "infra/bench/pipeline [--cases 1000,10000,100000] [--rates 2,5,10,20] [--passes 3] [--seconds 8] [--label NAME]";

    private static final int MOST_CASES = 1_000_000;
    private static final int MOST_A_SECOND = 1_000;
    private static final int MOST_PASSES = 20;
    private static final int MOST_SECONDS = 600;

    /** @throws WrongUse with a sentence that names the argument */
    static Arguments of(List<String> given, Path results) {
        var arguments =
                new Arguments(List.of(1_000, 10_000, 100_000), List.of(2.0, 5.0, 10.0, 20.0), 3, 8, results, "");
        Deque<String> left = new ArrayDeque<>(given);
        while (!left.isEmpty()) {
            String name = left.removeFirst();
            if (!List.of("--cases", "--rates", "--passes", "--seconds", "--label")
                    .contains(name)) {
                throw new WrongUse("There is no such argument. " + USAGE);
            }
            if (left.isEmpty()) {
                throw new WrongUse("%s needs a value. %s".formatted(name, USAGE));
            }
            arguments = arguments.with(name, left.removeFirst());
        }
        return arguments;
    }

    private Arguments with(String name, String value) {
        return switch (name) {
            case "--cases" ->
                new Arguments(
                        ascending(name, value, text -> number(name, text, MOST_CASES)),
                        rates,
                        passes,
                        seconds,
                        results,
                        label);
            case "--rates" ->
                new Arguments(cases, ascending(name, value, text -> rate(name, text)), passes, seconds, results, label);
            case "--passes" -> new Arguments(cases, rates, number(name, value, MOST_PASSES), seconds, results, label);
            case "--seconds" -> new Arguments(cases, rates, passes, number(name, value, MOST_SECONDS), results, label);
            default -> new Arguments(cases, rates, passes, seconds, results, word(name, value));
        };
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
