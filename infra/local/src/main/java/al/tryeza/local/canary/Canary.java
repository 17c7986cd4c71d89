package al.tryeza.local.canary;

/**
 * Something that was sent and identifies a person, and that nothing but the vault may hold.
 *
 * @param kind what it is, for example {@code firstName}; shown where it is found, in place of the value
 * @param value as it was sent
 * @param word whether it counts only where no letter stands before it: a name is no name inside another word
 */
public record Canary(String kind, String value, boolean word) {}
