package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.ConsentBasis;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.List;
import java.util.Optional;

/**
 * The field {@code consent} of a submission.
 *
 * @param given empty where it could not be read
 */
record Consent(Optional<Boolean> given, List<String> to, List<Purpose> purposes, List<DataClass> categories) {

    /** Nobody was asked, or nobody says so. */
    static final Consent NOT_GIVEN = new Consent(Optional.of(false), List.of(), List.of(), List.of());

    /** Something was sent, but not what was meant by it. */
    static final Consent UNREADABLE = new Consent(Optional.empty(), List.of(), List.of(), List.of());

    static Consent read(Fields consent, DirectoryIds ids) {
        consent.require("given");
        var read = new Consent(
                consent.flag("given"),
                consent.codes("to", id -> Optional.of(id).filter(ids::exists)),
                consent.codes("purposes", Purpose.class),
                consent.codes("categories", DataClass.class));
        consent.refuseTheRest();
        return read;
    }

    boolean refused() {
        return given.isPresent() && !given.get();
    }

    /** What the referral rests on; a refusal leaves no scope, whatever else was ticked. */
    ConsentScope scope(boolean child) {
        ConsentBasis basis =
                child ? ConsentBasis.BEST_INTEREST : refused() ? ConsentBasis.ANONYMOUS : ConsentBasis.CONSENT;
        return refused()
                ? new ConsentScope(basis, List.of(), List.of(), List.of())
                : new ConsentScope(basis, to, purposes, categories);
    }
}
