package al.tryeza.notification.directory;

import org.jspecify.annotations.Nullable;

/**
 * An institution, as far as it decides who is told.
 *
 * @param qark ISO 3166-2 code of the qark of its office, or null for a national body
 */
public record Institution(String id, Kind kind, @Nullable String qark) implements DirectoryEntry {

    /** The kinds that the rules tell apart. */
    public enum Kind {
        SHELTER,
        NATIONAL_COORDINATOR,
        REGIONAL_COMMITTEE,
        OTHER
    }
}
