package al.tryeza.referral.conduct;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.directory.InstitutionKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules for tests, in words. */
final class Rules {

    static final String TABLE = "AL-12";
    static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    private Rules() {}

    /** The default rules, but for one class of data of one kind. */
    static Set<Allowance> without(InstitutionKind kind, DataClass category) {
        Set<Allowance> lines = new HashSet<>(DefaultRules.allowances());
        lines.removeIf(line -> line.kind() == kind && line.category() == category);
        return lines;
    }

    /** A table with its first rules in force, and this proposed, signed by these institutions. */
    static TableRules proposing(Set<Allowance> lines, String... signed) {
        var draft = new Draft(
                new RulesOfConduct(TABLE, 2, lines),
                List.of(signed).stream().map(Rules::signature).toList());
        return new TableRules(RulesOfConduct.first(TABLE), Optional.of(draft), 2, 2 + signed.length);
    }

    static TableRules first() {
        return new TableRules(RulesOfConduct.first(TABLE), Optional.empty(), 1, 1);
    }

    static SignOff signature(String institution) {
        return new SignOff(institution, institution + ".officer", NOW);
    }
}
