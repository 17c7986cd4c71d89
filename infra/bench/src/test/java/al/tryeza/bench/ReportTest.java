package al.tryeza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.bench.Measured.Kind;
import al.tryeza.bench.Shape.Rows;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Rows NONE = new Rows(0, 0);
    private static final Shape POSTED = new Shape(
            NONE, new Rows(30, 200), new Rows(20, 150), new Rows(25, 400), new Rows(3, 600), NONE, new Rows(6, 500));
    private static final Shape PUBLISHED = new Shape(
            new Rows(1, 1_900),
            new Rows(32, 200),
            new Rows(20, 150),
            new Rows(27, 400),
            new Rows(3, 600),
            new Rows(1, 300),
            new Rows(6, 500));

    private static Measured step(Kind kind, Door door, double rate, int pass, double told) {
        var latencies = Latencies.of(List.of(told));
        return new Measured(
                new Measured.Step(kind, door, 1_000, rate, pass, 10),
                10,
                rate,
                latencies,
                latencies,
                latencies,
                Map.of("kafka", told / 2, "postgresql", told));
    }

    private static List<Measured> steps(Door door, double[] told) {
        var steps = new ArrayList<Measured>();
        for (double rate : new double[] {2, 5}) {
            for (int pass = 1; pass <= told.length; pass++) {
                steps.add(step(Kind.FLOOR, door, rate, pass, 20));
                steps.add(step(Kind.PIPELINE, door, rate, pass, told[pass - 1]));
            }
        }
        return steps;
    }

    private static Document parsed(Path svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Files.readString(svg))));
    }

    @Test
    void medians_over_the_passes_stand_beside_the_floor_for_each_door(@TempDir Path folder) throws Exception {
        var steps = steps(Door.REST, new double[] {80, 60, 400});
        steps.addAll(steps(Door.KAFKA, new double[] {100, 100, 100}));
        var arguments =
                new Arguments(List.of(1_000), List.of(2.0, 5.0), List.of(Door.REST, Door.KAFKA), 3, 8, 200, folder, "");
        Path page = new Report(
                        arguments,
                        Machine.here().with("test", "yes"),
                        Map.of(Door.REST, POSTED, Door.KAFKA, PUBLISHED),
                        List.of(new Idle(1_000, Map.of("kafka", 30.0))),
                        steps)
                .write();

        assertThat(Files.readString(page))
                .contains("| rest | 1,000 | 5 | 80 | 80 | 4.0 | 0.120 | 4.0 | postgresql 67 %, kafka 33 % |")
                .contains("| 1,000 | 2 | 2.0 | 3 of 3 | 80 | 80 | 80 | 80 | 20 | 20 | 4.0 | 80 | 80 | 20 | 20 | 4.0 |")
                .contains("| kafka | 1,000 | 5 | 100 | 100 | 5.0 |")
                .contains("| 1,000 | 5 | 0.150 | 0.030 | 5.0 | 0.050 | 0.100 |")
                .contains("| 1,000 | 0.030 | 0.030 |")
                .contains("- test: yes")
                .contains("published in 1900 bytes")
                .contains("a receipt of 300 bytes");
        String name = page.getFileName().toString().replace(".md", "");
        Document svg = parsed(folder.resolve(name + ".svg"));
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(4);
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(8 + 2);
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(folder.resolve(name + ".json")))
                        .path("steps")
                        .size())
                .isEqualTo(24);
    }

    @Test
    void a_rate_with_which_most_passes_did_not_keep_up_is_not_the_one_it_kept_up_with() {
        var groups = Group.of(List.of(
                step(Kind.FLOOR, Door.REST, 2, 1, 20),
                step(Kind.PIPELINE, Door.REST, 2, 1, 80),
                step(Kind.FLOOR, Door.REST, 5, 1, 20),
                step(Kind.PIPELINE, Door.REST, 5, 1, 5_000)));
        assertThat(Tables.summary(groups)).contains("| rest | 1,000 | 2 |").doesNotContain("| rest | 1,000 | 5 |");
        assertThat(groups.getLast().kept()).isZero();
    }

    @Test
    void a_step_that_lags_behind_what_was_offered_did_not_keep_up() {
        assertThat(step(Kind.PIPELINE, Door.REST, 5, 1, 100).keptUp()).isTrue();
        assertThat(step(Kind.PIPELINE, Door.REST, 5, 1, 5_000).keptUp()).isFalse();
        var none = Latencies.of(List.of());
        assertThat(new Measured(
                                new Measured.Step(Kind.PIPELINE, Door.REST, 1, 5, 1, 10),
                                9,
                                5,
                                none,
                                none,
                                none,
                                Map.of())
                        .keptUp())
                .isFalse();
    }
}
