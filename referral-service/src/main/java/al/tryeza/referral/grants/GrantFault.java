package al.tryeza.referral.grants;

/**
 * One thing wrong with what was asked.
 *
 * @param field path of a field, for example {@code categories[2]}
 * @param code for example {@code wider_than_rules}
 */
public record GrantFault(String field, String code) {

    static GrantFault ofCategory(int index, String code) {
        return new GrantFault("categories[" + index + "]", code);
    }
}
