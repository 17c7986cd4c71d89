package al.tryeza.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the page, in Markdown. */
final class Tables {

    private static final double MILLIS = 1000;

    private Tables() {}

    /** A line for each door and number of cases: the highest rate with which the pipeline kept up. */
    static String summary(List<Group> groups) {
        return table(
                List.of(
                        "door",
                        "cases stored",
                        "kept up with, a second",
                        "told p50 ms",
                        "p99 ms",
                        "p50 over floor",
                        "processor s a referral",
                        "over floor",
                        "of it"),
                groups.stream()
                        .filter(Group::keptUp)
                        .collect(Collectors.groupingBy(
                                group -> List.of(group.door(), group.cases()),
                                LinkedHashMap::new,
                                Collectors.reducing((one, other) -> one.rate() > other.rate() ? one : other)))
                        .values()
                        .stream()
                        .flatMap(highest -> highest.stream())
                        .map(group -> List.of(
                                group.door().code(),
                                Numbers.grouped(group.cases()),
                                Numbers.plain(group.rate()),
                                Numbers.rounded(
                                        group.ofPipeline(each -> each.told().at(0.5)), 0),
                                Numbers.rounded(
                                        group.ofPipeline(each -> each.told().at(0.99)), 0),
                                Numbers.times(
                                        group.ofPipeline(each -> each.told().at(0.5)),
                                        group.ofFloor(each -> each.told().at(0.5))),
                                Numbers.rounded(group.ofPipeline(Measured::processorMillis) / MILLIS, 3),
                                Numbers.times(
                                        group.ofPipeline(Measured::processorMillis),
                                        group.ofFloor(Measured::processorMillis)),
                                shares(group)))
                        .toList());
    }

    /** Where the processor's time goes, largest first. */
    private static String shares(Group group) {
        double all = group.ofPipeline(Measured::processorMillis);
        return parts(group.pipeline().stream().map(Measured::processor))
                .map(part -> Map.entry(part, group.ofPipeline(each -> of(each.processor(), part)) / all))
                .filter(part -> part.getValue() >= 0.05)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(part -> "%s %.0f %%".formatted(part.getKey(), 100 * part.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String latencies(List<Group> groups) {
        return table(
                List.of(
                        "cases",
                        "offered/s",
                        "achieved/s",
                        "passes kept up",
                        "answered p50",
                        "p99",
                        "**told p50**",
                        "**p99**",
                        "floor p50",
                        "p99",
                        "**ratio p50**",
                        "audited p50",
                        "p99",
                        "floor p50",
                        "p99",
                        "ratio p50"),
                groups.stream()
                        .map(group -> Stream.of(
                                        Stream.of(
                                                Numbers.grouped(group.cases()),
                                                Numbers.plain(group.rate()),
                                                Numbers.rounded(group.ofPipeline(Measured::achieved), 1),
                                                "%d of %d"
                                                        .formatted(
                                                                group.kept(),
                                                                group.pipeline().size())),
                                        pair(group::ofPipelineLatency, Measured::answered),
                                        beside(group, Measured::told),
                                        beside(group, Measured::audited))
                                .flatMap(cells -> cells)
                                .toList())
                        .toList());
    }

    private interface Figure {
        double at(Function<Measured, Latencies> latencies, double share);
    }

    private static Stream<String> pair(Figure figure, Function<Measured, Latencies> latencies) {
        return Stream.of(0.5, 0.99).map(share -> Numbers.rounded(figure.at(latencies, share), 0));
    }

    private static Stream<String> beside(Group group, Function<Measured, Latencies> latencies) {
        return Stream.of(
                        pair(group::ofPipelineLatency, latencies),
                        pair(group::ofFloorLatency, latencies),
                        Stream.of(Numbers.times(
                                group.ofPipelineLatency(latencies, 0.5), group.ofFloorLatency(latencies, 0.5))))
                .flatMap(cells -> cells);
    }

    static String processor(List<Group> groups) {
        List<String> parts = parts(groups.stream()
                        .flatMap(group -> group.pipeline().stream())
                        .map(Measured::processor))
                .toList();
        return table(
                Stream.concat(Stream.of("cases", "offered/s", "**all**", "floor", "**ratio**"), parts.stream())
                        .toList(),
                groups.stream()
                        .map(group -> Stream.concat(
                                        Stream.of(
                                                Numbers.grouped(group.cases()),
                                                Numbers.plain(group.rate()),
                                                seconds(group.ofPipeline(Measured::processorMillis)),
                                                seconds(group.ofFloor(Measured::processorMillis)),
                                                Numbers.times(
                                                        group.ofPipeline(Measured::processorMillis),
                                                        group.ofFloor(Measured::processorMillis))),
                                        parts.stream()
                                                .map(part ->
                                                        seconds(group.ofPipeline(each -> of(each.processor(), part)))))
                                .toList())
                        .toList());
    }

    static String idle(List<Idle> idle) {
        List<String> parts = parts(idle.stream().map(Idle::processor)).toList();
        return table(
                Stream.concat(Stream.of("cases", "**all**"), parts.stream()).toList(),
                idle.stream()
                        .map(each -> Stream.concat(
                                        Stream.of(Numbers.grouped(each.cases()), seconds(each.processorMillis())),
                                        parts.stream().map(part -> seconds(of(each.processor(), part))))
                                .toList())
                        .toList());
    }

    private static String seconds(double milliseconds) {
        return Numbers.rounded(milliseconds / MILLIS, 3);
    }

    private static double of(Map<String, Double> processor, String part) {
        return processor.getOrDefault(part, 0.0);
    }

    private static Stream<String> parts(Stream<Map<String, Double>> processor) {
        return processor
                .flatMap(each -> each.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
    }

    private static String table(List<String> header, List<List<String>> rows) {
        return Stream.concat(
                        Stream.of(header, header.stream().map(name -> "--:").toList()), rows.stream())
                .map(cells -> cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }
}
