package al.tryeza.referral.grants;

import static al.tryeza.referral.codes.Purpose.CRIMINAL_INVESTIGATION;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.policy.LegalBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which grants may be given. The policies have the last word; these say what is wrong in words that help. */
final class GrantRules {

    private GrantRules() {}

    /** All that is wrong with a wish in its circumstances, whatever is wrong with it by itself included. */
    static List<GrantFault> faults(Wish wish, Circumstances circumstances) {
        List<GrantFault> faults = new ArrayList<>(wish.faults());
        if (wish.officer().isPresent() && circumstances.recipient().isEmpty()) {
            faults.add(new GrantFault("officer", "unknown_officer"));
        }
        wish.basis().ifPresent(basis -> faults.addAll(ofBasis(basis, wish, circumstances)));
        for (int index = 0; index < wish.categories().size(); index++) {
            int at = index;
            wish.categories().get(at).ifPresent(category -> {
                ofRules(category, wish, circumstances).ifPresent(code -> faults.add(GrantFault.ofCategory(at, code)));
                ofConsent(category, wish, circumstances).ifPresent(code -> faults.add(GrantFault.ofCategory(at, code)));
            });
        }
        return faults;
    }

    private static List<GrantFault> ofBasis(LegalBasis basis, Wish wish, Circumstances circumstances) {
        return switch (basis) {
            case CONSENT ->
                known(wish, circumstances)
                                && wish.basisId().isPresent()
                                && circumstances.givenByConsent().isEmpty()
                        ? List.of(new GrantFault("basis.id", "unknown_consent"))
                        : List.of();
            case BEST_INTEREST ->
                circumstances.child() ? List.of() : List.of(new GrantFault("basis.type", "not_a_child"));
            case VITAL_INTEREST, LEGAL_DUTY -> List.of();
        };
    }

    /** Help does not depend on testifying; and no table allows more than its rules do. */
    private static Optional<String> ofRules(DataClass category, Wish wish, Circumstances circumstances) {
        if (!known(wish, circumstances)) {
            return Optional.empty();
        }
        InstitutionKind kind = circumstances.recipient().get().kind();
        if (category == DataClass.LEGAL && !proceedings(kind, wish.purpose().get())) {
            return Optional.of("legal_outside_proceedings");
        }
        return circumstances.withinRules().contains(category) ? Optional.empty() : Optional.of("wider_than_rules");
    }

    /** The person decides: what was left out of every consent of an adult stays sealed, on whatever basis. */
    private static Optional<String> ofConsent(DataClass category, Wish wish, Circumstances circumstances) {
        if (!known(wish, circumstances) || wish.basis().isEmpty()) {
            return Optional.empty();
        }
        if (wish.basis().get() == LegalBasis.CONSENT) {
            boolean given = circumstances.givenByConsent().isEmpty()
                    ? circumstances.consented().contains(category)
                    : circumstances.givenByConsent().contains(category);
            return given ? Optional.empty() : Optional.of("not_consented");
        }
        if (circumstances.consented().contains(category)) {
            return Optional.empty();
        }
        boolean adult = !circumstances.child();
        if (adult && !circumstances.consentedToAnybody().contains(category)) {
            return Optional.of("left_out_by_consent");
        }
        if (adult && category == DataClass.WHEREABOUTS && wish.purpose().get() == CRIMINAL_INVESTIGATION) {
            return Optional.of("needs_consent");
        }
        return named(circumstances.recipient().get()) ? Optional.empty() : Optional.of("not_named");
    }

    /** Without recipient and purpose nothing can be said of rules and consent. */
    private static boolean known(Wish wish, Circumstances circumstances) {
        return circumstances.recipient().isPresent() && wish.purpose().isPresent();
    }

    private static boolean proceedings(InstitutionKind kind, Purpose purpose) {
        return purpose == CRIMINAL_INVESTIGATION
                && (kind == InstitutionKind.ANTI_TRAFFICKING_POLICE || kind == InstitutionKind.PROSECUTION);
    }

    /** An association gets only what the person's decisions name for it; later also what the referral to it names. */
    private static boolean named(Recipient recipient) {
        return recipient.kind() != InstitutionKind.NGO;
    }
}
