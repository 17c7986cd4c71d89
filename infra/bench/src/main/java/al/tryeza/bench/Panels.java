package al.tryeza.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the chart shows of the results: a panel a door, in it a line for each number of cases, and for its floor. */
final class Panels {

    private Panels() {}

    static List<Chart.Panel> of(Arguments arguments, List<Group> groups) {
        return arguments.doors().stream()
                .map(door -> new Chart.Panel(
                        switch (door) {
                            case REST -> "posted by REST";
                            case KAFKA -> "published through Kafka";
                        },
                        lines(
                                arguments.cases(),
                                groups.stream()
                                        .filter(group -> group.door() == door)
                                        .toList())))
                .toList();
    }

    private static List<Chart.Line> lines(List<Integer> sizes, List<Group> groups) {
        var lines = new ArrayList<Chart.Line>();
        for (int cases : sizes) {
            var ofSize = groups.stream().filter(group -> group.cases() == cases).toList();
            lines.add(new Chart.Line(
                    Numbers.grouped(cases) + " cases stored",
                    false,
                    points(ofSize.stream()
                            .map(group -> new Chart.Point(
                                    group.rate(),
                                    group.ofPipelineLatency(Measured::told, 0.5),
                                    group.ofPipelineLatency(Measured::told, 0.99))))));
            lines.add(new Chart.Line(
                    "its floor",
                    true,
                    points(ofSize.stream()
                            .map(group -> new Chart.Point(
                                    group.rate(),
                                    group.ofFloorLatency(Measured::told, 0.5),
                                    group.ofFloorLatency(Measured::told, 0.99))))));
        }
        return lines;
    }

    private static List<Chart.Point> points(Stream<Chart.Point> points) {
        return points.filter(point -> Double.isFinite(point.median())).toList();
    }
}
