package al.tryeza.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All passes of one step, of pipeline and floor. */
record Group(Door door, int cases, double rate, List<Measured> pipeline, List<Measured> floor) {

    private record Key(Door door, int cases, double rate) {}

    /** In the order in which they were first made. */
    static List<Group> of(List<Measured> measured) {
        return measured.stream()
                .collect(Collectors.groupingBy(
                        each -> new Key(
                                each.step().door(),
                                each.step().cases(),
                                each.step().rate()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Group(
                        entry.getKey().door,
                        entry.getKey().cases,
                        entry.getKey().rate,
                        ofKind(entry.getValue(), Measured.Kind.PIPELINE),
                        ofKind(entry.getValue(), Measured.Kind.FLOOR)))
                .toList();
    }

    private static List<Measured> ofKind(List<Measured> steps, Measured.Kind kind) {
        return steps.stream().filter(each -> each.step().kind() == kind).toList();
    }

    /** Median over the passes. */
    double ofPipeline(ToDoubleFunction<Measured> figure) {
        return median(pipeline, figure);
    }

    /** Median over the passes. */
    double ofFloor(ToDoubleFunction<Measured> figure) {
        return median(floor, figure);
    }

    /** A share of the pipeline's latencies of a kind, in milliseconds. */
    double ofPipelineLatency(Function<Measured, Latencies> latencies, double share) {
        return ofPipeline(each -> latencies.apply(each).at(share));
    }

    /** A share of the floor's latencies of a kind, in milliseconds. */
    double ofFloorLatency(Function<Measured, Latencies> latencies, double share) {
        return ofFloor(each -> latencies.apply(each).at(share));
    }

    private static double median(List<Measured> steps, ToDoubleFunction<Measured> figure) {
        return Latencies.median(steps.stream().map(figure::applyAsDouble).toList());
    }

    /** Passes in which the pipeline kept up. */
    long kept() {
        return pipeline.stream().filter(Measured::keptUp).count();
    }

    /** Whether it kept up in more than half of them. */
    boolean keptUp() {
        return 2 * kept() > pipeline.size();
    }
}
