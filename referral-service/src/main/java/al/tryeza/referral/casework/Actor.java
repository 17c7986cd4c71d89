package al.tryeza.referral.casework;

/**
 * Who does something to a case.
 *
 * @param officer officer id
 * @param institution institution id
 * @param role the role in which they act
 */
public record Actor(String officer, String institution, String role) {}
