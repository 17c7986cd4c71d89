package al.tryeza.referral.directory;

import org.jspecify.annotations.Nullable;

/**
 * Who changes the directory.
 *
 * @param officer officer id, or null where no human did
 */
public record Registrar(@Nullable String officer, String institution, String role) {

    /** The platform itself, at its start. */
    public static final Registrar PLATFORM = new Registrar(null, "tryeza", "service");
}
