package al.tryeza.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines over a rate, on a logarithmic scale of milliseconds, as SVG that needs nothing else. */
record Chart(List<Line> lines) {

    /** A point: rate, milliseconds. */
    record Point(double rate, double milliseconds) {}

    /** @param dashed the floor is, so that the chart can be read without colours */
    record Line(String name, boolean dashed, List<Point> points) {}

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS =
            List.of("#005a9c", "#b00020", "#2e7d32", "#6a1b9a", "#8d6e00", "#37474f");

    String svg() {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="%d" height="%d" fill="white"/>
                """.formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        for (double milliseconds = lowest(); milliseconds <= highest() * 1.001; milliseconds *= 10) {
            double y = y(milliseconds);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' stroke='#dddddd'/>%n",
                    LEFT,
                    y,
                    WIDTH - RIGHT,
                    y));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x='%d' y='%.1f' text-anchor='end'>%.0f ms</text>%n",
                    LEFT - 8,
                    y + 4,
                    milliseconds));
        }
        rates().forEach(rate -> svg.append(String.format(
                Locale.ROOT,
                "<text x='%.1f' y='%d' text-anchor='middle'>%.0f</text>%n",
                x(rate),
                HEIGHT - BOTTOM + 18,
                rate)));
        svg.append(String.format(
                Locale.ROOT,
                "<text x='%d' y='%d' text-anchor='middle'>referrals a second, offered</text>%n",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 12));
        for (int number = 0; number < lines.size(); number++) {
            line(svg, number, lines.get(number));
        }
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, int number, Line line) {
        String colour = COLOURS.get(number / 2 % COLOURS.size());
        String dash = line.dashed ? " stroke-dasharray='5 4'" : "";
        svg.append(String.format(
                Locale.ROOT,
                "<polyline fill='none' stroke='%s' stroke-width='2'%s points='%s'/>%n",
                colour,
                dash,
                line.points.stream()
                        .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.rate), y(point.milliseconds)))
                        .collect(Collectors.joining(" "))));
        line.points.forEach(point -> svg.append(String.format(
                Locale.ROOT,
                "<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>%n",
                x(point.rate),
                y(point.milliseconds),
                colour)));
        int y = TOP + 12 + number * 18;
        svg.append(String.format(
                Locale.ROOT,
                "<line x1='%d' y1='%d' x2='%d' y2='%d' stroke='%s' stroke-width='2'%s/>%n",
                WIDTH - RIGHT + 12,
                y - 4,
                WIDTH - RIGHT + 36,
                y - 4,
                colour,
                dash));
        svg.append(String.format(Locale.ROOT, "<text x='%d' y='%d'>%s</text>%n", WIDTH - RIGHT + 42, y, line.name));
    }

    private List<Double> rates() {
        return lines.stream()
                .flatMap(line -> line.points.stream())
                .map(Point::rate)
                .distinct()
                .sorted()
                .toList();
    }

    private double lowest() {
        return Math.pow(
                10, Math.floor(Math.log10(Math.max(1, milliseconds().min().orElse(1)))));
    }

    private double highest() {
        return Math.max(
                lowest() * 10,
                Math.pow(10, Math.ceil(Math.log10(milliseconds().max().orElse(10)))));
    }

    private java.util.stream.DoubleStream milliseconds() {
        return lines.stream().flatMap(line -> line.points.stream()).mapToDouble(Point::milliseconds);
    }

    private double x(double rate) {
        double most = rates().isEmpty() ? 1 : rates().getLast();
        return LEFT + (WIDTH - LEFT - RIGHT) * rate / (most * 1.05);
    }

    private double y(double milliseconds) {
        double share = Math.log10(Math.max(1, milliseconds) / lowest()) / Math.log10(highest() / lowest());
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share;
    }
}
