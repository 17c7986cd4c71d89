package al.tryeza.referral.directory;

import org.jspecify.annotations.Nullable;

/**
 * An institution.
 *
 * @param id for example {@code police.vlore}
 * @param name official name in Albanian
 * @param qark ISO 3166-2 code of its qark, or null for a national body
 * @param municipality municipality it serves, or null where it serves more than one
 */
public record Institution(
        String id,
        InstitutionKind kind,
        String name,
        @Nullable String qark,
        @Nullable String municipality) {}
