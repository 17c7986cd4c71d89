package al.tryeza.referral.conduct.jdbc;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Allowance;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.directory.InstitutionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of each version. */
final class Allowances {

    private final JdbcClient jdbc;

    Allowances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Allowance> of(String table, int version) {
        return jdbc.sql("""
                SELECT institution_kind, purpose, category
                  FROM conduct.allowance WHERE working_table = ? AND version = ?
                """)
                .params(table, version)
                .query((row, _) -> new Allowance(
                        InstitutionKind.valueOf(row.getString("institution_kind")),
                        Purpose.valueOf(row.getString("purpose")),
                        DataClass.valueOf(row.getString("category"))))
                .set();
    }

    /** Those of a row with all lines in three columns. */
    static Set<Allowance> of(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        var purposes = (String[]) row.getArray("purposes").getArray();
        var categories = (String[]) row.getArray("categories").getArray();
        Set<Allowance> lines = new HashSet<>();
        for (int line = 0; line < kinds.length; line++) {
            lines.add(new Allowance(
                    InstitutionKind.valueOf(kinds[line]),
                    Purpose.valueOf(purposes[line]),
                    DataClass.valueOf(categories[line])));
        }
        return lines;
    }

    void add(RulesOfConduct rules) {
        List<Allowance> lines = List.copyOf(rules.allowances());
        jdbc.sql("""
                INSERT INTO conduct.allowance (working_table, version, institution_kind, purpose, category)
                SELECT :table, :version, kind, purpose, category
                  FROM unnest(:kinds::text[], :purposes::text[], :categories::text[]) AS line (kind, purpose, category)
                """)
                .param("table", rules.table())
                .param("version", rules.version())
                .param("kinds", names(lines, line -> line.kind().name()))
                .param("purposes", names(lines, line -> line.purpose().name()))
                .param("categories", names(lines, line -> line.category().name()))
                .update();
    }

    private static String[] names(List<Allowance> lines, Function<Allowance, String> name) {
        return lines.stream().map(name).toArray(String[]::new);
    }
}
