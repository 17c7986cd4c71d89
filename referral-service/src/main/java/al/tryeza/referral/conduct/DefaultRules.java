package al.tryeza.referral.conduct;

import static al.tryeza.referral.codes.DataClass.CONTACT;
import static al.tryeza.referral.codes.DataClass.HEALTH;
import static al.tryeza.referral.codes.DataClass.IDENTITY;
import static al.tryeza.referral.codes.DataClass.LEGAL;
import static al.tryeza.referral.codes.DataClass.NARRATIVE;
import static al.tryeza.referral.codes.DataClass.WHEREABOUTS;
import static al.tryeza.referral.codes.Purpose.CASE_MANAGEMENT;
import static al.tryeza.referral.codes.Purpose.CRIMINAL_INVESTIGATION;
import static al.tryeza.referral.codes.Purpose.SERVICE_PROVISION;
import static java.util.stream.Collectors.toUnmodifiableSet;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.directory.InstitutionKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The widest that any table's rules may be. Whoever is not named here is shown nothing. */
public final class DefaultRules {

    private static final Set<Purpose> HELP = EnumSet.of(SERVICE_PROVISION, CASE_MANAGEMENT);
    private static final Set<DataClass> ALL_BUT_LEGAL = EnumSet.complementOf(EnumSet.of(LEGAL));

    private static final Set<Allowance> ALLOWANCES =
            Stream.of(InstitutionKind.values()).flatMap(DefaultRules::of).collect(toUnmodifiableSet());

    private DefaultRules() {}

    /** All lines. */
    public static Set<Allowance> allowances() {
        return ALLOWANCES;
    }

    private static Stream<Allowance> of(InstitutionKind kind) {
        return switch (kind) {
            // where an adult is now needs her consent on top of this; a policy sees to that
            case ANTI_TRAFFICKING_POLICE, PROSECUTION ->
                lines(
                        kind,
                        EnumSet.of(CRIMINAL_INVESTIGATION),
                        EnumSet.of(IDENTITY, CONTACT, LEGAL, NARRATIVE, WHEREABOUTS));
            case SHELTER, STATE_SOCIAL_SERVICE, MUNICIPAL_SOCIAL_SERVICE, CHILD_PROTECTION_UNIT ->
                lines(kind, HELP, ALL_BUT_LEGAL);
            // of these only what the referral to it names; whoever grants sees to that
            case NGO -> lines(kind, HELP, ALL_BUT_LEGAL);
            case PUBLIC_HEALTH -> lines(kind, HELP, EnumSet.of(IDENTITY, CONTACT, HEALTH));
            case EDUCATION_DIRECTORATE, EMPLOYMENT_OFFICE -> lines(kind, HELP, EnumSet.of(IDENTITY, CONTACT));
            case RESPONSIBLE_AUTHORITY -> lines(kind, EnumSet.of(CASE_MANAGEMENT), EnumSet.of(IDENTITY));
            case BORDER_MIGRATION_POLICE,
                    STATE_INFORMATIVE_SERVICE,
                    PREFECTURE,
                    ONAC,
                    REGIONAL_COMMITTEE,
                    AUDIT_BODY,
                    PLATFORM -> Stream.empty();
        };
    }

    private static Stream<Allowance> lines(InstitutionKind kind, Set<Purpose> purposes, Set<DataClass> categories) {
        return purposes.stream()
                .flatMap(purpose -> categories.stream().map(category -> new Allowance(kind, purpose, category)));
    }
}
