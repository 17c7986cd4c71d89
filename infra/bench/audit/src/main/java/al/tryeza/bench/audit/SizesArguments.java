package al.tryeza.bench.audit;

import al.tryeza.bench.WrongUse;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to measure.
 *
 * @param sizes entries, rising
 * @param each accesses to each case
 * @param passes of which the median is told
 */
record SizesArguments(List<Long> sizes, int each, int passes) {

    private static final String USAGE =
            "usage: infra/bench/audit/sizes [--sizes 100000,1000000,10000000] [--each 20] [--passes 5]";

    /** @throws WrongUse where something is not as the usage says */
    static SizesArguments of(List<String> given) {
        var arguments = new SizesArguments(List.of(100_000L, 1_000_000L, 10_000_000L), 20, 5);
        if (given.size() % 2 != 0) {
            throw new WrongUse(USAGE);
        }
        for (int place = 0; place < given.size(); place += 2) {
            arguments = arguments.with(given.get(place), given.get(place + 1));
        }
        return arguments;
    }

    private SizesArguments with(String name, String value) {
        return switch (name) {
            case "--sizes" -> new SizesArguments(rising(value), each, passes);
            case "--each" -> new SizesArguments(sizes, (int) number(value), passes);
            case "--passes" -> new SizesArguments(sizes, each, (int) number(value));
            default -> throw new WrongUse(USAGE);
        };
    }

    private static List<Long> rising(String text) {
        List<Long> sizes =
                Stream.of(text.split(",", -1)).map(SizesArguments::number).toList();
        if (!sizes.equals(sizes.stream().sorted().distinct().toList())) {
            throw new WrongUse(USAGE);
        }
        return sizes;
    }

    private static long number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new WrongUse(USAGE);
        }
        return Long.parseLong(text);
    }
}
