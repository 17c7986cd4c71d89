package al.tryeza.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Milliseconds over a rate or a size, both on logarithmic scales, a panel beside the other, as SVG that needs nothing else. Colours are
 * those of Okabe and Ito, which people see apart whatever colours they see; marks and dashes say the same again.
 *
 * @param across what the scale from left to right counts
 */
public record Chart(String title, String across, List<Panel> panels) {

    /** All panels have the same lines. */
    public record Panel(String name, List<Line> lines) {}

    /**
     * A line.
     *
     * @param dashed the floor of the line before it, in the same colour
     */
    public record Line(String name, boolean dashed, List<Point> points) {}

    /**
     * A mark on a line.
     *
     * @param rate or size
     * @param most 99th percentile, to which a whisker goes up
     */
    public record Point(double rate, double median, double most) {}

    private static final int PANEL = 360;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int GAP = 26;
    private static final int LEGEND = 180;
    private static final int TOP = 62;
    private static final int BOTTOM = 62;
    private static final int MARGIN = 24;
    private static final int APART = 5;
    private static final List<String> COLOURS = List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000");
    private static final int THOUSAND = 1_000;
    private static final double LEAST = 0.01;
    private static final List<Integer> DIGITS = List.of(1, 2, 5);

    /** The picture. */
    public String svg() {
        int width = LEFT + panels.size() * (PANEL + GAP) + LEGEND;
        var svg = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" fill="#222222">
                <title>%s</title>
                <rect width="%d" height="%d" fill="white"/>
                <text x="%d" y="22" font-size="15" font-weight="bold">%s</text>
                <text transform="translate(16 %d) rotate(-90)" text-anchor="middle">milliseconds</text>
                """.formatted(width, HEIGHT, title, width, HEIGHT, LEFT, title, (TOP + HEIGHT - BOTTOM) / 2));
        for (int number = 0; number < panels.size(); number++) {
            panel(svg, LEFT + number * (PANEL + GAP), panels.get(number), number == 0);
        }
        legend(svg, LEFT + panels.size() * (PANEL + GAP));
        return svg.append("</svg>\n").toString();
    }

    private void panel(StringBuilder svg, int left, Panel panel, boolean first) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x='%d' y='%d' text-anchor='middle' font-weight='bold'>%s</text>%n",
                left + PANEL / 2,
                TOP - 12,
                panel.name));
        scale().forEach(milliseconds -> {
            double y = y(milliseconds);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' stroke='#dddddd'/>%n",
                    left,
                    y,
                    left + PANEL,
                    y));
            if (first) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<text x='%d' y='%.1f' text-anchor='end'>%s</text>%n",
                        left - 8,
                        y + 4,
                        milliseconds < 1 ? Numbers.fraction(milliseconds) : Numbers.grouped((int) milliseconds)));
            }
        });
        rates().forEach(rate -> svg.append(String.format(
                Locale.ROOT,
                "<text x='%.1f' y='%d' text-anchor='middle'>%s</text>%n",
                left + x(rate),
                HEIGHT - BOTTOM + 18,
                rate >= THOUSAND ? Numbers.grouped(rate.intValue()) : Numbers.plain(rate))));
        svg.append(String.format(
                Locale.ROOT,
                "<text x='%d' y='%d' text-anchor='middle'>%s</text>%n",
                left + PANEL / 2,
                HEIGHT - BOTTOM + 40,
                across));
        for (int number = 0; number < panel.lines.size(); number++) {
            line(svg, left, number, panel.lines);
        }
    }

    private void line(StringBuilder svg, int left, int number, List<Line> lines) {
        Line line = lines.get(number);
        // side by side, for else one whisker hides another
        double aside = left + APART * (number - (lines.size() - 1) / 2.0);
        svg.append(String.format(
                Locale.ROOT,
                "<polyline fill='none' stroke='%s' stroke-width='2'%s points='%s'/>%n",
                colour(kind(lines, number)),
                dash(line),
                line.points.stream()
                        .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", aside + x(point.rate), y(point.median)))
                        .collect(Collectors.joining(" "))));
        for (Point point : line.points) {
            double x = aside + x(point.rate);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' class='whisker'/>%n",
                    x,
                    y(point.median),
                    x,
                    y(Math.max(point.median, point.most)),
                    colour(kind(lines, number))));
            mark(svg, x, y(point.median), kind(lines, number), line.dashed);
        }
    }

    /** A shape of its own for each colour; hollow for a floor. */
    private static void mark(StringBuilder svg, double x, double y, int kind, boolean hollow) {
        String path = switch (kind % 3) {
            case 0 -> "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0z";
            case 1 -> "M-4,-4h8v8h-8z";
            default -> "M0,-5l5,9h-10z";
        };
        svg.append(String.format(
                Locale.ROOT,
                "<path class='mark' transform='translate(%.1f %.1f)' d='%s' fill='%s' stroke='%s' stroke-width='1.5'/>%n",
                x,
                y,
                path,
                hollow ? "white" : colour(kind),
                colour(kind)));
    }

    private void legend(StringBuilder svg, int left) {
        List<Line> lines = panels.isEmpty() ? List.of() : panels.getFirst().lines;
        for (int number = 0; number < lines.size(); number++) {
            int y = TOP + 10 + number * 22;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1='%d' y1='%d' x2='%d' y2='%d' stroke='%s' stroke-width='2'%s/>%n",
                    left,
                    y,
                    left + 32,
                    y,
                    colour(kind(lines, number)),
                    dash(lines.get(number))));
            mark(svg, left + 16.0, y, kind(lines, number), lines.get(number).dashed);
            svg.append(String.format(
                    Locale.ROOT, "<text x='%d' y='%d'>%s</text>%n", left + 40, y + 4, lines.get(number).name));
        }
        int below = TOP + 10 + lines.size() * 22 + 12;
        svg.append(String.format(Locale.ROOT, "<text x='%d' y='%d'>mark: median</text>%n", left, below));
        svg.append(
                String.format(Locale.ROOT, "<text x='%d' y='%d'>whisker: 99th percentile</text>%n", left, below + 18));
    }

    /** A line and its floor are of one kind. */
    private static int kind(List<Line> lines, int number) {
        return (int) lines.subList(0, number + 1).stream()
                        .filter(line -> !line.dashed)
                        .count()
                - 1;
    }

    private static String colour(int kind) {
        return COLOURS.get(kind % COLOURS.size());
    }

    private static String dash(Line line) {
        return line.dashed ? " stroke-dasharray='5 4'" : "";
    }

    private Stream<Point> points() {
        return panels.stream().flatMap(panel -> panel.lines.stream()).flatMap(line -> line.points.stream());
    }

    private List<Double> rates() {
        return points().map(Point::rate).distinct().sorted().toList();
    }

    /** 1, 2, 5, 10 ... from below the smallest to above the largest. */
    private DoubleStream scale() {
        double least = points().mapToDouble(Point::median).min().orElse(1);
        double most = points().mapToDouble(point -> Math.max(point.median, point.most))
                .max()
                .orElse(10);
        List<Double> all = Stream.iterate(-2, power -> power + 1)
                .limit(9)
                .flatMap(power -> DIGITS.stream().map(digit -> digit * Math.pow(10, power)))
                .toList();
        double from = all.stream().filter(step -> step <= least).reduce(LEAST, (one, next) -> next);
        double to = all.stream()
                .filter(step -> step >= most && step > from)
                .findFirst()
                .orElse(all.getLast());
        return all.stream().mapToDouble(step -> step).filter(step -> step >= from && step <= to);
    }

    private double x(double rate) {
        List<Double> rates = rates();
        double width = Math.log(rates.getLast() / rates.getFirst());
        return width == 0 ? PANEL / 2.0 : MARGIN + (PANEL - 2 * MARGIN) * Math.log(rate / rates.getFirst()) / width;
    }

    private double y(double milliseconds) {
        double[] scale = scale().toArray();
        double share =
                Math.log(Math.max(scale[0], milliseconds) / scale[0]) / Math.log(scale[scale.length - 1] / scale[0]);
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share;
    }
}
