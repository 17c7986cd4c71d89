package al.tryeza.referral.intake;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseEvent;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseRules;
import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Door;
import al.tryeza.referral.casework.Identification;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.disclosure.DigestedBody;
import al.tryeza.referral.disclosure.IdentificationReading;
import al.tryeza.referral.disclosure.IdentificationReading.About;
import al.tryeza.referral.intake.Idempotency.Earlier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in the police's statement about a person's status: adds it to the case, or opens one where there is none, in
 * the one transaction of the caller.
 */
public final class Identifications {

    private final Idempotency<IdentificationAnswer> idempotency;
    private final Intake intake;
    private final CaseStore cases;
    private final CaseViews views;
    private final Directory directory;

    public Identifications(
            Idempotency<IdentificationAnswer> idempotency,
            Intake intake,
            CaseStore cases,
            CaseViews views,
            Directory directory) {
        this.idempotency = idempotency;
        this.intake = intake;
        this.cases = cases;
        this.views = views;
        this.directory = directory;
    }

    /** What came of it. */
    public sealed interface Result {

        /**
         * It was accepted.
         *
         * @param repeated whether that was at an earlier try with the same key and body
         */
        record Accepted(IdentificationAnswer answer, boolean repeated) implements Result {}

        /** The key was used with another body. */
        record KeyReused() implements Result {}

        /** For the sender's institution there is no such case. Nothing was done, and the key is as it was. */
        record NoSuchCase() implements Result {}
    }

    /**
     * Takes an identification in.
     *
     * @param key the sender's idempotency key, which is their institution's; a referral may bear the same
     * @param actor of an institution that may identify
     */
    public Result take(
            IdentificationReading.Taken identification,
            Door door,
            String key,
            DigestedBody body,
            Actor actor,
            Instant now) {
        Optional<Earlier<IdentificationAnswer>> earlier = idempotency.claim(actor.institution(), key, body, now);
        if (earlier.isPresent()) {
            return earlier.get().sameBody()
                    ? new Result.Accepted(earlier.get().answer(), true)
                    : new Result.KeyReused();
        }
        Optional<IdentificationAnswer> answer = record(identification, door, actor, now);
        if (answer.isEmpty()) {
            idempotency.giveBack(actor.institution(), key);
            return new Result.NoSuchCase();
        }
        idempotency.keep(actor.institution(), key, answer.get());
        return new Result.Accepted(answer.get(), false);
    }

    /**
     * Records an identification that is known not to have come before.
     *
     * @return empty where for the sender's institution there is no such case
     */
    public Optional<IdentificationAnswer> record(
            IdentificationReading.Taken identification, Door door, Actor actor, Instant now) {
        var stated = Identification.byPolice(UUID.randomUUID(), identification.status(), identification.decidedBy());
        return switch (identification.about()) {
            case About.NewCase opened ->
                Optional.of(opened(stated, intake.open(opened.referral(), Optional.of(stated), door, actor, now)));
            case About.KnownCase known ->
                existing(known.caseRef(), actor).map(state -> added(stated, state, door, actor, now));
        };
    }

    private static IdentificationAnswer opened(Identification stated, Answer answer) {
        return new IdentificationAnswer(
                stated.id(),
                answer.referralId(),
                answer.caseRef(),
                answer.status(),
                answer.table(),
                answer.routing(),
                answer.version());
    }

    private IdentificationAnswer added(Identification stated, CaseState state, Door door, Actor actor, Instant now) {
        List<CaseEvent> events = CaseRules.identify(state, stated, door);
        long version = cases.append(
                state.ref(), state.version(), events, state.routing().input(), actor, now);
        return new IdentificationAnswer(
                stated.id(),
                null,
                state.ref().value(),
                state.status().name(),
                CaseRules.tableOf(state.routing().decision()),
                null,
                version);
    }

    /** The case, if there is one for the institution: what it may not know of is not there. */
    private Optional<CaseState> existing(String text, Actor actor) {
        if (!CaseRef.valid(text)) {
            return Optional.empty();
        }
        var ref = new CaseRef(text);
        var sender = Viewer.speakingFor(actor, directory.tablesOf(actor.institution()));
        return views.find(ref, sender).flatMap(_ -> cases.hold(ref));
    }
}
