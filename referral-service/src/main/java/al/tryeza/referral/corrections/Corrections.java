package al.tryeza.referral.corrections;

import al.tryeza.referral.access.Disclosing;
import al.tryeza.referral.access.Disclosing.Answer;
import al.tryeza.referral.access.Disclosing.Leave;
import al.tryeza.referral.access.InOneTransaction;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.disclosure.ComingOfAge;
import al.tryeza.referral.disclosure.Correcting;
import al.tryeza.referral.disclosure.Correction;
import al.tryeza.referral.disclosure.ErasedMeanwhile;
import al.tryeza.referral.disclosure.ReadAgain;
import al.tryeza.referral.disclosure.SealedCorrection;
import al.tryeza.referral.majority.Majority;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Puts right what is wrong about who a person is. Who may see it may correct it: the same policies decide, and what they
 * decide is committed first, under the role of disclosure. Then the new value goes in as any other does, by the role that
 * can put in and not look.
 */
public final class Corrections {

    private static final String EVENT = "IdentityCorrected";

    private final Disclosing disclosing;
    private final Correcting vault;
    private final InOneTransaction transaction;
    private final Chronicle chronicle;
    private final CorrectionStore store;
    private final ComingOfAge comingOfAge;
    private final Majority majority;
    private final CorrectionEvents events;
    private final Clock clock;

    /** @param transaction of the role that changes cases */
    public Corrections(
            Disclosing disclosing,
            Correcting vault,
            InOneTransaction transaction,
            Chronicle chronicle,
            CorrectionStore store,
            ComingOfAge comingOfAge,
            Majority majority,
            CorrectionEvents events,
            Clock clock) {
        this.disclosing = disclosing;
        this.vault = vault;
        this.transaction = transaction;
        this.chronicle = chronicle;
        this.store = store;
        this.comingOfAge = comingOfAge;
        this.majority = majority;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It is right from now on. */
        record Corrected(UUID correctionId, UUID accessId) implements Result {}

        /** The officer may not see it, so they may not correct it; on record. */
        record Refused(Answer why) implements Result {}
    }

    /**
     * Corrects it or not.
     *
     * @throws al.tryeza.referral.disclosure.VaultFailed if it was permitted and could not be sealed; nothing was changed
     */
    public Result correct(CaseRef ref, Correction correction, Actor actor, String officer) {
        return ReadAgain.whereKeyWasRenewed(() -> decideAndPut(ref, correction, actor, officer));
    }

    private Result decideAndPut(CaseRef ref, Correction correction, Actor actor, String officer) {
        return switch (disclosing.permit(officer, ref, correction.request())) {
            case Leave.Refused refused -> new Result.Refused(refused.why());
            case Leave.Given given -> put(ref, correction, given, actor);
        };
    }

    private Result put(CaseRef ref, Correction correction, Leave.Given given, Actor actor) {
        SealedCorrection sealed = vault.seal(given.accessId(), given.sealed(), correction);
        UUID correctionId = UUID.randomUUID();
        try {
            return transaction.run(() -> {
                Instant now = clock.instant();
                Chronicle.Entry entry = chronicle.next(ref, EVENT, actor, now);
                Set<CaseCode> changed =
                        correction.ageBand().map(band -> store.age(ref, band)).orElse(Set.of());
                vault.put(correctionId, sealed);
                comingOfAge.correct(ref.value(), correction.identity());
                events.corrected(ref, entry, correctionId, given.accessId(), changed, actor, now);
                correction
                        .ageBand()
                        .filter(band -> changed.contains(CaseCode.CHILD) && !band.isChild())
                        .ifPresent(band -> majority.found(ref, band, actor, now));
                return new Result.Corrected(correctionId, given.accessId());
            });
        } catch (ErasedMeanwhile erased) {
            return new Result.Refused(new Answer.Erased(given.accessId()));
        }
    }
}
