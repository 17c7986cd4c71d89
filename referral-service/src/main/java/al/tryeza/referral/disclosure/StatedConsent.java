package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.Attendance;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.List;

/**
 * What an officer states that a person decided.
 *
 * @param decision given or refused
 * @param recipients ids of institutions and tables; none means the table for what is given, everybody for what is refused
 * @param purposes at least one where something is given; none means all for what is refused
 * @param categories as the purposes
 * @param language in which it was explained, ISO 639
 * @param explainedBy id of the officer who explained it
 */
public record StatedConsent(
        ConsentDecision decision,
        List<String> recipients,
        List<Purpose> purposes,
        List<DataClass> categories,
        String language,
        String explainedBy,
        Attendance attendance) {}
