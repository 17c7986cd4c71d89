package al.tryeza.bench.audit;

import al.tryeza.bench.Latencies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many a second of each contender, pass by pass, in the order in which they were first measured. */
final class Rates {

    /**
     * Who was measured.
     *
     * @param name of the contender
     * @param way how many records in a transaction, and how many at once
     */
    record Contender(String name, String way) {}

    private final Map<Contender, List<Double>> all = new LinkedHashMap<>();

    void keep(Contender contender, double aSecond) {
        all.computeIfAbsent(contender, _ -> new ArrayList<>()).add(aSecond);
    }

    /** What was measured while everything warmed up counts for nothing. */
    void forget() {
        all.clear();
    }

    List<Contender> contenders() {
        return List.copyOf(all.keySet());
    }

    double median(Contender contender) {
        return Latencies.median(of(contender));
    }

    /** The passes in their order. */
    List<Double> of(Contender contender) {
        return all.getOrDefault(contender, List.of());
    }

    /** The last pass in one line. */
    String last() {
        return all.entrySet().stream()
                .map(entry -> "%s (%s) %,.0f"
                        .formatted(
                                entry.getKey().name,
                                entry.getKey().way,
                                entry.getValue().getLast()))
                .collect(Collectors.joining("; "));
    }
}
