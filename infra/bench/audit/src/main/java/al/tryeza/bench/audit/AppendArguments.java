package al.tryeza.bench.audit;

import al.tryeza.bench.WrongUse;
import java.util.ArrayList;
import java.util.List;

/**
 * What to measure.
 *
 * @param entries that the log takes in each pass, for each size of a batch
 * @param each accesses to each case
 * @param batches entries in a transaction
 * @param seconds for which each peer runs in each pass
 * @param passes of which the median is told
 */
record AppendArguments(int entries, int each, List<Integer> batches, int seconds, int passes) {

    private static final String USAGE =
            "usage: infra/bench/audit/append [--entries 50000] [--each 20] [--batches 200,1000] [--seconds 5] [--passes 5]";

    /** @throws WrongUse where something is not as the usage says */
    static AppendArguments of(List<String> given) {
        var arguments = new AppendArguments(50_000, 20, List.of(200, 1_000), 5, 5);
        if (given.size() % 2 != 0) {
            throw new WrongUse(USAGE);
        }
        for (int place = 0; place < given.size(); place += 2) {
            arguments = arguments.with(given.get(place), numbers(given.get(place + 1)));
        }
        return arguments;
    }

    private AppendArguments with(String name, List<Integer> values) {
        int value = values.getFirst();
        if (values.size() > 1 && !name.equals("--batches")) {
            throw new WrongUse(USAGE);
        }
        return switch (name) {
            case "--entries" -> new AppendArguments(value, each, batches, seconds, passes);
            case "--each" -> new AppendArguments(entries, value, batches, seconds, passes);
            case "--batches" -> new AppendArguments(entries, each, values, seconds, passes);
            case "--seconds" -> new AppendArguments(entries, each, batches, value, passes);
            case "--passes" -> new AppendArguments(entries, each, batches, seconds, value);
            default -> throw new WrongUse(USAGE);
        };
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : text.split(",", -1)) {
            try {
                numbers.add(Integer.parseInt(number));
            } catch (NumberFormatException none) {
                throw new WrongUse(USAGE);
            }
        }
        if (numbers.stream().anyMatch(number -> number < 1)) {
            throw new WrongUse(USAGE);
        }
        return numbers;
    }
}
