package al.tryeza.referral.casework;

import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case.
 *
 * @param officer officer id, or null where an institution's own system acts
 * @param institution institution id
 * @param role the role in which they act
 */
public record Actor(@Nullable String officer, String institution, String role) {}
