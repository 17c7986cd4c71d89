package al.tryeza.referral.routing;

/**
 * One of the twelve regions of Albania; each has one table, named by the same code.
 *
 * @param code ISO 3166-2, {@code AL-01} to {@code AL-12}
 * @param name indefinite form, as in "Berat"
 * @param definite definite form, as in "Berati"
 * @param slug as in institution ids, "berat"
 */
public record Qark(String code, String name, String definite, String slug) {}
