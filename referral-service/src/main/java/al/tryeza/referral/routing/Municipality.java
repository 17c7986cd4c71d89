package al.tryeza.referral.routing;

/**
 * One of the 61 municipalities since 2015; none crosses a qark.
 *
 * @param name official name, indefinite form
 * @param slug as in institution ids, "malesi-e-madhe"
 */
public record Municipality(Qark qark, String name, String slug) {

    /** Id of the institution that protects children there. */
    public String childProtectionUnit() {
        return "cpu." + slug;
    }
}
