package al.tryeza.referral.glass;

/**
 * An officer's right to break the glass.
 *
 * @param unjustified how often it was used without need since it was given, or given back
 * @param version of its last change on record, 0 where there was none
 */
public record GlassRight(String officer, int unjustified, boolean suspended, long version) {}
