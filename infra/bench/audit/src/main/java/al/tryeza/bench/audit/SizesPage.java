package al.tryeza.bench.audit;

import al.tryeza.bench.Chart;
import al.tryeza.bench.Machine;
import al.tryeza.bench.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page of results of {@link Sizes}. */
record SizesPage(SizesArguments arguments, List<SizeCost> costs, Machine machine) {

    private static final double MILLISECONDS = 1_000;

    String text(LocalDate day) {
        return """
                # The audit log by its size, %s

                Proofs of inclusion and consistency are built from the tiles in PostgreSQL, for entries and older sizes by chance,
                each as if nobody had asked before. Proofs are checked, and the whole log is (`verify log`, from files in a
                folder: every leaf hashed, every tile compared), on one thread. Medians of %d passes, the first left out.

                | entries | inclusion p50 ms | p99 ms | consistency p50 ms | p99 ms | proofs checked/s | whole log, entries/s | whole log, s |
                | --: | --: | --: | --: | --: | --: | --: | --: |
                %s

                ![cost against size](%s-audit-sizes.svg)

                %s
                """.formatted(
                        day,
                        arguments.passes(),
                        costs.stream().map(SizesPage::row).collect(Collectors.joining("\n")),
                        day,
                        machine.list());
    }

    private static String row(SizeCost cost) {
        double checked = cost.median(SizeCost.Pass::checked);
        return "| %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        whole((double) cost.size()),
                        Numbers.rounded(cost.median(pass -> pass.inclusion().at(0.5)), 2),
                        Numbers.rounded(cost.median(pass -> pass.inclusion().at(0.99)), 2),
                        Numbers.rounded(cost.median(pass -> pass.consistency().at(0.5)), 2),
                        Numbers.rounded(cost.median(pass -> pass.consistency().at(0.99)), 2),
                        whole(cost.median(SizeCost.Pass::verified)),
                        whole(checked),
                        Numbers.rounded(cost.size() / checked, 1));
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    String chart() {
        return new Chart(
                        "The audit log: cost by its size",
                        "entries",
                        List.of(new Chart.Panel(
                                "proofs, and the check of the whole log",
                                List.of(
                                        line(
                                                "inclusion proof",
                                                pass -> pass.inclusion().at(0.5),
                                                pass -> pass.inclusion().at(0.99)),
                                        line(
                                                "consistency proof",
                                                pass -> pass.consistency().at(0.5),
                                                pass -> pass.consistency().at(0.99)),
                                        whole()))))
                .svg();
    }

    private Chart.Line whole() {
        return new Chart.Line(
                "check of the whole log",
                false,
                costs.stream()
                        .map(cost -> new Chart.Point(cost.size(), milliseconds(cost), milliseconds(cost)))
                        .toList());
    }

    private static double milliseconds(SizeCost cost) {
        return MILLISECONDS * cost.size() / cost.median(SizeCost.Pass::checked);
    }

    private Chart.Line line(String name, Function<SizeCost.Pass, Double> median, Function<SizeCost.Pass, Double> most) {
        return new Chart.Line(
                name,
                false,
                costs.stream()
                        .map(cost -> new Chart.Point(cost.size(), cost.median(median::apply), cost.median(most::apply)))
                        .toList());
    }
}
