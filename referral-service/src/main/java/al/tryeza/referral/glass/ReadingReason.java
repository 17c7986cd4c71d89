package al.tryeza.referral.glass;

import al.tryeza.referral.access.AccessStores;
import al.tryeza.referral.access.InOneTransaction;
import al.tryeza.referral.access.Judgement;
import al.tryeza.referral.access.Situations;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings.Turn;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.disclosure.AccessRequest;
import al.tryeza.referral.disclosure.Opening;
import al.tryeza.referral.disclosure.ReadAgain;
import al.tryeza.referral.disclosure.SealedExplanation;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.disclosure.WrittenReason;
import al.tryeza.referral.glass.GlassRules.Reviewer;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Policies;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows who judges a broken glass why it was broken: decided and recorded as a disclosure of free text is, under the same
 * role, and opened when that is committed.
 */
public final class ReadingReason {

    private final InOneTransaction transaction;
    private final AccessStores stores;
    private final GlassStore glasses;
    private final Situations situations;
    private final Policies policies;
    private final VaultReading vault;
    private final Opening opening;
    private final Clock clock;

    /** @param transaction of the role that the stores, the glasses, the vault and the situations given here work under */
    public ReadingReason(
            InOneTransaction transaction,
            AccessStores stores,
            GlassStore glasses,
            Situations situations,
            Policies policies,
            VaultReading vault,
            Opening opening,
            Clock clock) {
        this.transaction = transaction;
        this.stores = stores;
        this.glasses = glasses;
        this.situations = situations;
        this.policies = policies;
        this.vault = vault;
        this.opening = opening;
        this.clock = clock;
    }

    /** What the officer gets. */
    public sealed interface Answer {

        /** What was written; on record. */
        record Shown(UUID accessId, WrittenReason reason) implements Answer {}

        /** Nothing; on record. */
        record Denied(UUID accessId, Judgement judgement) implements Answer {}

        /** Nothing, because the person's data has been erased, and this with it; on record. */
        record Erased(UUID accessId) implements Answer {}

        /** For this officer there is no such case, or there is no such glass on it. */
        record Unknown() implements Answer {}
    }

    private sealed interface Decided {

        record Granted(UUID accessId, SealedExplanation sealed) implements Decided {}

        record Not(Answer answer) implements Decided {}
    }

    /**
     * Shows it or not.
     *
     * @throws al.tryeza.referral.disclosure.VaultFailed if what was granted could not be opened
     */
    public Answer read(String officer, CaseRef ref, UUID glassId) {
        return ReadAgain.whereKeyWasRenewed(() -> switch (decided(officer, ref, glassId)) {
            case Decided.Granted(var accessId, var sealed) -> new Answer.Shown(accessId, opening.open(sealed));
            case Decided.Not(var answer) -> answer;
        });
    }

    private Decided decided(String officer, CaseRef ref, UUID glassId) {
        try {
            return transaction.run(() -> decide(officer, ref, glassId));
        } catch (Changed changed) {
            return transaction.run(() -> decide(officer, ref, glassId));
        }
    }

    private Decided decide(String officerId, CaseRef ref, UUID glassId) {
        Officer officer = officer(officerId);
        var viewer = new Viewer(
                officer.id(),
                officer.institution(),
                officer.roles(),
                stores.directory().tablesOf(officer.institution()));
        if (glasses.find(ref, glassId).isEmpty()) {
            return new Decided.Not(new Answer.Unknown());
        }
        Optional<Turn> turn = stores.cases().nextDecision(ref, viewer);
        if (turn.isEmpty()) {
            return new Decided.Not(new Answer.Unknown());
        }
        Instant now = Collections.max(List.of(clock.instant(), turn.get().notBefore()));
        // whoever judges, recuses or erases holds the case, as is done here now
        CaseStanding standing = stores.cases().find(ref, viewer).orElseThrow(Changed::new);
        Glass glass = glasses.find(ref, glassId).orElseThrow();
        AccessRequest request = AccessRequest.toJudge(glass.purpose());
        Judgement judgement = Judgement.of(
                policies,
                situations.of(officer(officerId), standing, glass.purpose(), now),
                request.categories(),
                tasks(glass, viewer, standing.table()));
        var accessId = UUID.randomUUID();
        stores.records()
                .decided(
                        accessId,
                        standing,
                        turn.get().number(),
                        request,
                        judgement,
                        policies.digest(),
                        viewer.actor(),
                        now);
        if (!judgement.granted()) {
            return new Decided.Not(new Answer.Denied(accessId, judgement));
        }
        Optional<SealedExplanation> sealed = vault.explanation(ref.value(), glassId);
        return sealed.<Decided>map(each -> new Decided.Granted(accessId, each))
                .orElseGet(() -> new Decided.Not(new Answer.Erased(accessId)));
    }

    private Officer officer(String id) {
        return stores.directory().officer(id).orElseThrow(() -> new IllegalStateException("no such officer"));
    }

    private static List<Candidate> tasks(Glass glass, Viewer viewer, String table) {
        return GlassRules.readsReason(glass, Reviewer.of(viewer, table))
                ? List.of(new Candidate.Judging(
                        glass.id(), viewer.officer(), glass.caseRef().value(), glass.purpose(), glass.brokenAt()))
                : List.of();
    }

    /** The case ceased to exist for the officer while they were asking. */
    private static final class Changed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Changed() {
            super("the case has changed", null, false, false);
        }
    }
}
