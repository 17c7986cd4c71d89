package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.Concern;
import al.tryeza.referral.codes.ExploitationType;
import al.tryeza.referral.codes.Gender;
import al.tryeza.referral.codes.Indicator;
import al.tryeza.referral.codes.MethodOfControl;
import al.tryeza.referral.codes.Need;
import al.tryeza.referral.codes.RecruitmentChannel;
import al.tryeza.referral.codes.TraffickingStatus;
import al.tryeza.referral.codes.Urgency;
import al.tryeza.referral.routing.AgeBand;
import al.tryeza.referral.routing.PlaceCandidates;
import al.tryeza.referral.routing.PlaceRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A referral in codes: all that may leave the choke point without a disclosure. No text, no date, no place finer than a
 * municipality.
 *
 * @param citizenship ISO 3166 alpha-2 codes, and {@code XK}
 * @param primaryLanguage code of ISO 639
 * @param traffickingStatus as stated by the referrer, if stated
 * @param places every place given, also those that resolve to nothing
 * @param unsafe which of the places are unsafe for the person
 * @param recused ids of institutions and tables for which the case is not to exist
 */
public record CodedReferral(
        Urgency urgency,
        Concern concern,
        Gender gender,
        AgeBand ageBand,
        List<String> citizenship,
        Optional<String> primaryLanguage,
        Optional<TraffickingStatus> traffickingStatus,
        List<Indicator> indicators,
        List<ExploitationType> exploitationTypes,
        List<MethodOfControl> methodsOfControl,
        List<RecruitmentChannel> recruitmentChannels,
        List<Need> needs,
        ConsentScope consent,
        Map<PlaceRole, PlaceCandidates> places,
        Set<PlaceRole> unsafe,
        List<String> recused) {

    public CodedReferral {
        places = Map.copyOf(places);
        unsafe = Set.copyOf(unsafe);
    }

    /** Whether the person is treated as a child. */
    public boolean child() {
        return ageBand.isChild();
    }
}
