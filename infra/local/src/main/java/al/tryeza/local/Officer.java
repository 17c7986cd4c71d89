package al.tryeza.local;

import java.util.List;

/**
 * One demo officer, as the local identity provider knows them. The directory of referral-service holds the same officers
 * with their seats and status: being able to sign in says nothing about being allowed to act.
 *
 * @param id officer id, which is the sign-in name
 * @param institution institution id, for example {@code shelter.vatra}
 * @param roles token claim {@code roles}, for example {@code table-member}
 * @param language preferred language, {@code SQ} or {@code EN}
 * @param active false where the directory has suspended them
 */
public record Officer(String id, String institution, List<String> roles, String language, boolean active) {}
