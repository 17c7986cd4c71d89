package al.tryeza.referral.conduct.kafka;

import al.tryeza.events.DataCategory;
import al.tryeza.events.InstitutionKind;
import al.tryeza.events.Purpose;
import al.tryeza.events.RulesLine;
import al.tryeza.referral.conduct.RulesOfConduct;
import java.util.List;

/** Rules in the published language, in a fixed order. */
public final class Lines {

    private Lines() {}

    /** All that the rules allow. */
    public static List<RulesLine> of(RulesOfConduct rules) {
        return rules.lines().stream()
                .map(line -> new RulesLine(
                        InstitutionKind.valueOf(line.kind().name()),
                        Purpose.valueOf(line.purpose().name()),
                        line.categories().stream()
                                .map(category -> DataCategory.valueOf(category.name()))
                                .toList()))
                .toList();
    }
}
