package al.tryeza.bench;

import java.util.Locale;

/** Figures as the page shows them; a dash for what was not measured. */
public final class Numbers {

    private static final String NONE = "–";

    private Numbers() {}

    /** As few digits as it needs: 2, 0.5. */
    public static String plain(double figure) {
        return figure == Math.rint(figure) ? "%.0f".formatted(figure) : String.format(Locale.ROOT, "%.1f", figure);
    }

    /** Below one, as few digits as it needs: 0.05. */
    static String fraction(double figure) {
        return String.format(Locale.ROOT, "%.2g", figure).replaceFirst("0+$", "");
    }

    /** With thousands apart: 100,000. */
    public static String grouped(int figure) {
        return String.format(Locale.ROOT, "%,d", figure);
    }

    public static String rounded(double figure, int places) {
        return Double.isFinite(figure) ? String.format(Locale.ROOT, "%." + places + "f", figure) : NONE;
    }

    /** How many times the second the first is. */
    public static String times(double figure, double floor) {
        return floor > 0 && Double.isFinite(figure) ? rounded(figure / floor, 1) : NONE;
    }
}
