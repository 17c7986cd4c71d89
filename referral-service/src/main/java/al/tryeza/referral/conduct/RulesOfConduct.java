package al.tryeza.referral.conduct;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.directory.InstitutionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table's rules of conduct in one version. Narrower than the {@link DefaultRules} or the same, never wider.
 *
 * @param table whose they are
 * @param version from 1
 * @param allowances what may be granted; everything else may not
 */
public record RulesOfConduct(String table, int version, Set<Allowance> allowances) {

    /**
     * Rules that are within the default ones.
     *
     * @throws TooWide where a line is not among the default ones
     */
    public RulesOfConduct {
        allowances = Set.copyOf(allowances);
        if (!DefaultRules.allowances().containsAll(allowances)) {
            throw new TooWide();
        }
    }

    /** Those that a table begins with. */
    public static RulesOfConduct first(String table) {
        return new RulesOfConduct(table, 1, DefaultRules.allowances());
    }

    /** The next version. */
    public RulesOfConduct next(Set<Allowance> changed) {
        return new RulesOfConduct(table, version + 1, changed);
    }

    /** Rules as they were kept. A line that the default rules have lost since counts no more. */
    public static RulesOfConduct kept(String table, int version, Set<Allowance> allowances) {
        return new RulesOfConduct(
                table,
                version,
                allowances.stream().filter(DefaultRules.allowances()::contains).collect(toSet()));
    }

    /** The same as lines, each kind and purpose once, in the order of their lists; none for what may be granted nothing. */
    public List<RulesLine> lines() {
        return Stream.of(InstitutionKind.values())
                .flatMap(kind -> Stream.of(Purpose.values())
                        .map(purpose -> new RulesLine(kind, purpose, new TreeSet<>(categories(kind, purpose)))))
                .filter(line -> !line.categories().isEmpty())
                .toList();
    }

    /** Classes that institutions of a kind may be granted for a purpose. */
    public Set<DataClass> categories(InstitutionKind kind, Purpose purpose) {
        return allowances.stream()
                .filter(line -> line.kind() == kind && line.purpose() == purpose)
                .map(Allowance::category)
                .collect(toCollection(() -> EnumSet.noneOf(DataClass.class)));
    }

    /** No table may allow more than the default rules do. */
    public static final class TooWide extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooWide() {
            super("wider than the default rules");
        }
    }
}
