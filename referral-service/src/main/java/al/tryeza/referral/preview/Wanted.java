package al.tryeza.referral.preview;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.List;

/**
 * What a secretary wants to know: who could see a class of data.
 *
 * @param purposes at least one
 */
public record Wanted(DataClass category, List<Purpose> purposes, UnderRules rules) {

    public Wanted {
        purposes = List.copyOf(purposes);
    }
}
