package al.tryeza.referral.access;

import al.tryeza.referral.access.Deciding.Decided;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.disclosure.AccessRequest;
import al.tryeza.referral.disclosure.Disclosed;
import al.tryeza.referral.disclosure.Opening;
import al.tryeza.referral.disclosure.ReadAgain;
import al.tryeza.referral.disclosure.SealedCase;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Policies;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Shows one officer who somebody is, or does not. Decision, record and ciphertext are of one transaction; nothing is
 * decrypted before it is committed. So there may be a record without a sight, and never a sight without a record.
 */
public final class Disclosing {

    private final InOneTransaction transaction;
    private final Deciding deciding;
    private final Opening opening;

    /**
     * A door to the vault.
     *
     * @param transaction of the role that the stores, the vault and the situations given here work under
     */
    public Disclosing(
            InOneTransaction transaction,
            AccessStores stores,
            Situations situations,
            Policies policies,
            VaultReading vault,
            Opening opening,
            Clock clock) {
        this.transaction = transaction;
        this.deciding = new Deciding(stores, situations, policies, vault, clock);
        this.opening = opening;
    }

    /** What the officer gets. In each case it is on record. */
    public sealed interface Answer {

        /** What was asked for. */
        record Shown(UUID accessId, Disclosed data) implements Answer {}

        /** Nothing, and why. */
        record Denied(UUID accessId, Judgement judgement) implements Answer {}

        /** Nothing, because the person's data has been erased. */
        record Erased(UUID accessId) implements Answer {}

        /** For this officer there is no such case. */
        record NoSuchCase() implements Answer {}

        /** The officer is suspended, has left, or is not in the directory, in which case alone there is no record. */
        record NotActive() implements Answer {}
    }

    /**
     * Shows it or not.
     *
     * @throws al.tryeza.referral.disclosure.VaultFailed if what was granted could not be opened
     */
    public Answer disclose(String officer, CaseRef ref, AccessRequest request) {
        return ReadAgain.whereKeyWasRenewed(() -> decideAndOpen(officer, ref, request));
    }

    private Answer decideAndOpen(String officer, CaseRef ref, AccessRequest request) {
        return switch (decided(officer, ref, request, _ -> true)) {
            case Decided.Granted granted ->
                new Answer.Shown(
                        granted.accessId(), opening.open(granted.accessId(), granted.sealed(), request.reason()));
            case Decided.Denied denied -> new Answer.Denied(denied.accessId(), denied.judgement());
            case Decided.Erased erased -> new Answer.Erased(erased.accessId());
            case Decided.NoSuchCase _ -> new Answer.NoSuchCase();
            case Decided.NotActive _ -> new Answer.NotActive();
        };
    }

    /** What comes of asking to change what one may see. */
    public sealed interface Leave {

        /** It may be changed; on record. */
        record Given(UUID accessId, SealedCase sealed) implements Leave {}

        /** It may not, for one of the reasons for which nothing is shown. */
        record Refused(Answer why) implements Leave {}
    }

    /**
     * Decides and records as for a disclosure, and opens nothing: for who corrects what they may see. A broken glass lets
     * its holder look in an emergency; it gives no leave to change what all others will see.
     */
    public Leave permit(String officer, CaseRef ref, AccessRequest request) {
        return switch (decided(officer, ref, request, Candidate.Granted.class::isInstance)) {
            case Decided.Granted granted -> new Leave.Given(granted.accessId(), granted.sealed());
            case Decided.Denied denied -> new Leave.Refused(new Answer.Denied(denied.accessId(), denied.judgement()));
            case Decided.Erased erased -> new Leave.Refused(new Answer.Erased(erased.accessId()));
            case Decided.NoSuchCase _ -> new Leave.Refused(new Answer.NoSuchCase());
            case Decided.NotActive _ -> new Leave.Refused(new Answer.NotActive());
        };
    }

    private Decided decided(String officer, CaseRef ref, AccessRequest request, Predicate<Candidate> counts) {
        try {
            return transaction.run(() -> deciding.decide(officer, ref, request, counts));
        } catch (Deciding.Changed changed) {
            return transaction.run(() -> deciding.decide(officer, ref, request, counts));
        }
    }
}
