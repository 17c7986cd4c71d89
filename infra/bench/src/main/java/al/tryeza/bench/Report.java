package al.tryeza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The results as a table with its chart, and all figures as JSON. */
record Report(Arguments arguments, Machine machine, Shape shape, List<Measured> measured) {

    /** Writes three files, named after the day, and returns the table. */
    Path write() throws IOException {
        Files.createDirectories(arguments.results());
        String name = LocalDate.now(ZoneOffset.UTC) + "-pipeline"
                + (arguments.label().isEmpty() ? "" : "-" + arguments.label());
        Path table = arguments.results().resolve(name + ".md");
        Files.writeString(table, markdown(name));
        Files.writeString(arguments.results().resolve(name + ".svg"), new Chart(lines()).svg());
        Files.writeString(
                arguments.results().resolve(name + ".json"),
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of("machine", machine.facts(), "shape", shape, "steps", measured)));
        return table;
    }

    String markdown(String name) {
        var text = new StringBuilder("# Pipeline, " + LocalDate.now(ZoneOffset.UTC) + "\n\n");
        text.append(
                        "Referrals posted by REST, to the inbox of the last officer told and to the audit store, and the floor: a ")
                .append(
                        "bare chain of the same hops, rows and bytes on the same servers in the same run. Latencies in milliseconds from the ")
                .append("moment at which a referral was *meant* to be sent; medians over ")
                .append(arguments.passes())
                .append(" passes of ")
                .append(arguments.seconds())
                .append(" s a step. A rate is left out where the pipeline did not keep up with the one before.\n\n");
        machine.facts().forEach((fact, value) -> text.append("- %s: %s%n".formatted(fact, value)));
        text.append(
                "- a referral leaves %d rows in the database of referrals, %d in that of notifications, %d in the audit store; %d case events of %d bytes, %d notification events of %d bytes%n%n"
                        .formatted(
                                shape.referral().number(),
                                shape.notification().number(),
                                shape.audit().number(),
                                shape.caseEvents().number(),
                                shape.caseEvents().bytes(),
                                shape.notificationEvents().number(),
                                shape.notificationEvents().bytes()));
        text.append("![told, by offered rate](%s.svg)%n%n".formatted(name));
        text.append(
                "| cases | offered/s | achieved/s | accepted p50 | told p50 | told p99 | floor told p50 | p99 | ratio p50 | audited p50 | p99 | floor p50 | ratio | processor ms a referral | floor | ratio |\n");
        text.append("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        steps().forEach((step, group) -> text.append(row(step, group)));
        text.append(
                "\nProcessor milliseconds a referral by part (pipeline; all parts, also what they do when nothing comes):\n\n");
        text.append(parts());
        return text.toString();
    }

    private record StepKey(int cases, double rate) {}

    private Map<StepKey, List<Measured>> steps() {
        return measured.stream()
                .collect(Collectors.groupingBy(
                        step -> new StepKey(step.cases(), step.rate()), LinkedHashMap::new, Collectors.toList()));
    }

    private static String row(StepKey key, List<Measured> group) {
        double told = median(group, Measured.Kind.PIPELINE, step -> step.told().at(0.5));
        double floorTold =
                median(group, Measured.Kind.FLOOR, step -> step.told().at(0.5));
        double audited =
                median(group, Measured.Kind.PIPELINE, step -> step.audited().at(0.5));
        double floorAudited =
                median(group, Measured.Kind.FLOOR, step -> step.audited().at(0.5));
        double processor = median(group, Measured.Kind.PIPELINE, Measured::processorMillis);
        double floorProcessor = median(group, Measured.Kind.FLOOR, Measured::processorMillis);
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f | %.0f | %.0f | %.0f | %.1f | %.0f | %.0f | %.1f |%n",
                key.cases,
                key.rate,
                median(group, Measured.Kind.PIPELINE, Measured::achieved),
                median(group, Measured.Kind.PIPELINE, step -> step.accepted().at(0.5)),
                told,
                median(group, Measured.Kind.PIPELINE, step -> step.told().at(0.99)),
                floorTold,
                median(group, Measured.Kind.FLOOR, step -> step.told().at(0.99)),
                told / floorTold,
                audited,
                median(group, Measured.Kind.PIPELINE, step -> step.audited().at(0.99)),
                floorAudited,
                audited / floorAudited,
                processor,
                floorProcessor,
                processor / floorProcessor);
    }

    private static double median(List<Measured> group, Measured.Kind kind, ToDoubleFunction<Measured> figure) {
        return Latencies.median(group.stream()
                .filter(step -> step.kind() == kind)
                .map(figure::applyAsDouble)
                .toList());
    }

    private String parts() {
        var names = measured.stream()
                .filter(step -> step.kind() == Measured.Kind.PIPELINE)
                .flatMap(step -> step.processor().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var text = new StringBuilder("| cases | offered/s | ")
                .append(String.join(" | ", names))
                .append(" |\n");
        text.append("|--:|--:|").append("--:|".repeat(names.size())).append('\n');
        steps().forEach((step, group) -> text.append(String.format(Locale.ROOT, "| %d | %.1f |", step.cases, step.rate))
                .append(names.stream()
                        .map(name -> String.format(
                                Locale.ROOT,
                                " %.1f |",
                                median(
                                        group,
                                        Measured.Kind.PIPELINE,
                                        one -> one.processor().getOrDefault(name, 0.0))))
                        .collect(Collectors.joining()))
                .append('\n'));
        return text.toString();
    }

    /** One line a kind and number of stored cases: median and 99th percentile of "told" by offered rate. */
    private List<Chart.Line> lines() {
        var lines = new ArrayList<Chart.Line>();
        for (int cases : arguments.cases()) {
            for (Measured.Kind kind : Measured.Kind.values()) {
                var points = new ArrayList<Chart.Point>();
                steps().forEach((step, group) -> {
                    double told = median(group, kind, one -> one.told().at(0.5));
                    if (step.cases == cases && Double.isFinite(told)) {
                        points.add(new Chart.Point(step.rate, told));
                    }
                });
                lines.add(new Chart.Line(
                        "%s, %d cases".formatted(kind == Measured.Kind.FLOOR ? "floor" : "pipeline", cases),
                        kind == Measured.Kind.FLOOR,
                        points));
            }
        }
        return lines;
    }
}
