package al.tryeza.referral.conduct;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.directory.InstitutionKind;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rules as people read and write them: all that institutions of a kind may be granted for one purpose.
 *
 * @param categories in the order of their list
 */
public record RulesLine(InstitutionKind kind, Purpose purpose, SortedSet<DataClass> categories) {

    public RulesLine {
        categories = new TreeSet<>(categories);
    }
}
