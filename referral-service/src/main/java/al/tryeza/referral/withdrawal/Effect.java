package al.tryeza.referral.withdrawal;

import static al.tryeza.referral.codes.DataClass.CONTACT;
import static al.tryeza.referral.codes.DataClass.IDENTITY;

import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.consent.Ledger;
import al.tryeza.referral.consent.Recipient;
import al.tryeza.referral.consent.Scope;
import al.tryeza.referral.grants.Grant;
import al.tryeza.referral.policy.LegalBasis;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows from a withdrawal: pure rules over the ledger, the grants and who takes part. */
public final class Effect {

    /** For these a referral asks for help; a criminal investigation alone is none. */
    private static final Set<Purpose> HELP =
            Collections.unmodifiableSet(EnumSet.of(Purpose.CASE_MANAGEMENT, Purpose.SERVICE_PROVISION));

    /** Whom nobody can name or reach, nobody can help. */
    private static final Set<DataClass> NEEDED = Collections.unmodifiableSet(EnumSet.of(IDENTITY, CONTACT));

    private Effect() {}

    /**
     * Whether a live referral ends: where those who have the case lose what they need to help, or where it rested on
     * consent and nothing of that is left.
     *
     * @param recipients whom decisions about the case may mean
     */
    public static boolean closesReferral(Ledger before, Ledger after, Collection<Recipient> recipients) {
        boolean losesWhatIsNeeded = canHelp(before, recipients) && !canHelp(after, recipients);
        boolean nothingIsLeft =
                restsOnConsent(before) && recipients.stream().allMatch(recipient -> hasNothing(after, recipient));
        return losesWhatIsNeeded || nothingIsLeft;
    }

    private static boolean canHelp(Ledger ledger, Collection<Recipient> recipients) {
        return recipients.stream()
                .anyMatch(recipient -> HELP.stream()
                        .anyMatch(purpose -> !Collections.disjoint(ledger.inForce(recipient, purpose), NEEDED)));
    }

    private static boolean hasNothing(Ledger ledger, Recipient recipient) {
        return EnumSet.allOf(Purpose.class).stream()
                .allMatch(purpose -> ledger.inForce(recipient, purpose).isEmpty());
    }

    private static boolean restsOnConsent(Ledger ledger) {
        return ledger.decisions().stream()
                .findFirst()
                .filter(first -> first.kind() == ConsentDecision.GIVEN)
                .isPresent();
    }

    /**
     * Whether a grant ends: one that rests on consent and promises anything that is withdrawn. It ends as a whole, or a
     * later consent would bring back to life what nobody has decided on again. The best interest of a child, a danger
     * to life and a duty by law do not rest on consent, and end by their own rules.
     */
    public static boolean endsGrant(Grant grant, Scope withdrawn, Recipient holder) {
        return grant.basis() == LegalBasis.CONSENT
                && withdrawn.covers(holder, grant.purpose())
                && !Collections.disjoint(withdrawn.categories(), grant.categories());
    }

    /**
     * Institutions that may hold something of what is withdrawn: who referred or joined, and who ever had a grant that
     * it covers, also one that is over.
     *
     * @param partaking who referred and who joined
     * @param everGranted all grants that there ever were on the case
     * @param recipients the institutions of both
     */
    public static Set<String> mustAnswer(
            Scope withdrawn, Set<String> partaking, Collection<Grant> everGranted, Collection<Recipient> recipients) {
        return recipients.stream()
                .filter(recipient -> withdrawn.reach().includes(recipient))
                .filter(recipient -> partaking.contains(recipient.institution())
                        || everGranted.stream()
                                .filter(grant -> grant.institution().equals(recipient.institution()))
                                .anyMatch(grant -> endsGrant(grant, withdrawn, recipient)))
                .map(Recipient::institution)
                .collect(Collectors.toUnmodifiableSet());
    }
}
