package al.tryeza.referral.intake.web;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Officer;
import al.tryeza.web.CurrentOfficer;
import java.util.function.Predicate;

/** Who sends, and whether an institution of its kind may. */
final class Senders {

    private final Directory directory;

    Senders(Directory directory) {
        this.directory = directory;
    }

    boolean may(CurrentOfficer officer, Predicate<InstitutionKind> kinds) {
        return officer.is(Officer.TABLE_MEMBER)
                && directory
                        .institution(officer.institution())
                        .map(Institution::kind)
                        .filter(kinds)
                        .isPresent();
    }

    static Actor actor(CurrentOfficer officer) {
        String role = officer.is(Officer.SECRETARY) ? Officer.SECRETARY : Officer.TABLE_MEMBER;
        return new Actor(officer.id(), officer.institution(), role);
    }
}
