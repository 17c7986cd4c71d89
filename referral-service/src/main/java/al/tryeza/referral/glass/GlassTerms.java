package al.tryeza.referral.glass;

import al.tryeza.referral.directory.InstitutionKind;
import java.time.Duration;
import java.util.Set;

/**
 * What holds for every broken glass.
 *
 * @param kinds of institutions that help or protect, whose officers may break it
 * @param length how long it stays broken
 * @param reviewWithin how long others have to judge it
 * @param step how long one level has before the next is told
 * @param unjustified so many uses without need suspend the right
 */
public record GlassTerms(
        Set<InstitutionKind> kinds, Duration length, Duration reviewWithin, Duration step, int unjustified) {

    public GlassTerms {
        kinds = Set.copyOf(kinds);
    }
}
