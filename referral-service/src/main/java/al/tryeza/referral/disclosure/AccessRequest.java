package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.codes.ReasonCode;
import java.util.List;

/**
 * An officer's wish to see classes of data of a case.
 *
 * @param categories at least one, each once
 * @param reason in the officer's own words, for the vault alone
 */
public record AccessRequest(List<DataClass> categories, Purpose purpose, ReasonCode reasonCode, Explanation reason) {

    public AccessRequest {
        categories = List.copyOf(categories);
    }

    /**
     * The wish to read why somebody else says that there was an emergency. It explains itself, so nothing of it is kept.
     *
     * @param purpose for which the glass was broken
     */
    public static AccessRequest toJudge(Purpose purpose) {
        return new AccessRequest(List.of(DataClass.NARRATIVE), purpose, ReasonCode.OTHER, new Explanation(""));
    }

    @Override
    public String toString() {
        return "a request";
    }
}
