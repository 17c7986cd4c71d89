package al.tryeza.audit.accesses.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that a spreadsheet shows and never reckons. */
final class Csv {

    /** What begins a formula in one spreadsheet or another. */
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** A line with its end. An absent value is empty. */
    static String line(Object... values) {
        return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        String text = value.toString();
        String shown = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + shown.replace("\"", "\"\"") + '"';
    }
}
