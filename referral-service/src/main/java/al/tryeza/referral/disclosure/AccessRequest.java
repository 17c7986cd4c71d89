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

    @Override
    public String toString() {
        return "a request";
    }
}
