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
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Shape SHAPE =
            new Shape(new Rows(30, 200), new Rows(20, 150), new Rows(25, 400), new Rows(3, 600), new Rows(6, 500));

    private static Measured step(Kind kind, double rate, int pass, double told) {
        var latencies = Latencies.of(List.of(told));
        return new Measured(
                kind, 1_000, rate, pass, 10, 10, rate, latencies, latencies, latencies, Map.of("kafka", told / 2));
    }

    @Test
    void medians_over_the_passes_stand_beside_the_floor_with_their_ratio(@TempDir Path folder) throws Exception {
        var steps = new ArrayList<Measured>();
        for (double rate : new double[] {2, 5}) {
            double[] told = {80, 60, 400};
            for (int pass = 1; pass <= 3; pass++) {
                steps.add(step(Kind.FLOOR, rate, pass, 20));
                steps.add(step(Kind.PIPELINE, rate, pass, told[pass - 1]));
            }
        }
        var arguments = new Arguments(List.of(1_000), List.of(2.0, 5.0), 3, 8, folder, "");
        Path table = new Report(arguments, Machine.here().with("test", "yes"), SHAPE, steps).write();

        assertThat(Files.readString(table))
                .contains("| 1000 | 2.0 | 2.0 | 80 | 80 | 80 | 20 | 20 | 4.0 | 80 | 80 | 20 | 4.0 | 40 | 10 | 4.0 |")
                .contains("- test: yes")
                .contains("| cases | offered/s | kafka |");
        String name = table.getFileName().toString().replace(".md", "");
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Files.readString(folder.resolve(name + ".svg")))));
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(4);
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(folder.resolve(name + ".json")))
                        .path("steps")
                        .size())
                .isEqualTo(12);
    }

    @Test
    void a_step_that_lags_behind_what_was_offered_did_not_keep_up() {
        var good = step(Kind.PIPELINE, 5, 1, 100);
        assertThat(good.keptUp()).isTrue();
        assertThat(step(Kind.PIPELINE, 5, 1, 5_000).keptUp()).isFalse();
        var none = Latencies.of(List.of());
        assertThat(new Measured(Kind.PIPELINE, 1, 5, 1, 10, 9, 5, none, none, none, Map.of()).keptUp())
                .isFalse();
    }
}
