package al.tryeza.referral.glass;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import java.time.Instant;
import java.util.Set;

/** Publishes what happened to broken glasses, in the transaction in which it did. */
public interface GlassPublisher {

    /**
     * One event of one case.
     *
     * @param recused institutions and tables of which nobody may be told
     */
    void happened(CaseRef ref, Chronicle.Entry place, GlassEvent event, Set<String> recused, Actor by, Instant at);

    /** The officer lost the right to break the glass, or got it back. */
    void rightChanged(GlassRight right, Actor by, Instant at);
}
