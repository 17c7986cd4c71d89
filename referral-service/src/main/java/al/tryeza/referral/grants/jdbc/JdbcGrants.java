package al.tryeza.referral.grants.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.grants.Grant;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.grants.GrantStore;
import al.tryeza.referral.grants.KeptGrant;
import al.tryeza.referral.policy.LegalBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grants, a row each; one that ended stays. */
final class JdbcGrants implements GrantStore {

    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(KeptGrant kept) {
        Grant grant = kept.grant();
        jdbc.sql("""
                INSERT INTO grants.given (id, case_ref, officer, institution, purpose, categories, basis, basis_id,
                                          starts_at, runs_out_at, given_by, given_by_institution, given_by_role)
                VALUES (:id, :ref, :officer, :institution, :purpose, :categories, :basis, :basisId,
                        :from, :until, :by, :byInstitution, :byRole)
                """)
                .param("id", grant.id())
                .param("ref", grant.caseRef().value())
                .param("officer", grant.officer())
                .param("institution", grant.institution())
                .param("purpose", grant.purpose().code())
                .param(
                        "categories",
                        grant.categories().stream()
                                .sorted()
                                .map(DataClass::code)
                                .toArray(String[]::new))
                .param("basis", grant.basis().code())
                .param("basisId", grant.basisId().orElse(null))
                .param("from", grant.from().atOffset(UTC))
                .param("until", grant.until().atOffset(UTC))
                .param("by", kept.givenBy().officer())
                .param("byInstitution", kept.givenBy().institution())
                .param("byRole", kept.givenBy().role())
                .update();
    }

    @Override
    public Optional<KeptGrant> find(UUID id) {
        return jdbc.sql("SELECT * FROM grants.given WHERE id = ?")
                .param(id)
                .query((row, _) -> kept(row))
                .optional();
    }

    @Override
    public List<KeptGrant> list(CaseRef ref, @Nullable String officer, @Nullable Position after, int limit) {
        return jdbc.sql("""
                SELECT * FROM grants.given
                 WHERE case_ref = :ref AND (:officer::text IS NULL OR officer = :officer)
                   AND (:from::timestamptz IS NULL OR (starts_at, id) < (:from, :after))
                 ORDER BY starts_at DESC, id DESC
                 LIMIT :limit
                """)
                .param("ref", ref.value())
                .param("officer", officer)
                .param("from", after == null ? null : after.from().atOffset(UTC))
                .param("after", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> kept(row))
                .list();
    }

    @Override
    public List<Grant> live(CaseRef ref, Instant now) {
        return jdbc.sql("""
                SELECT * FROM grants.given
                 WHERE case_ref = ? AND ended IS NULL AND runs_out_at > ? ORDER BY starts_at, id
                """)
                .params(ref.value(), now.atOffset(UTC))
                .query((row, _) -> grant(row))
                .list();
    }

    @Override
    public List<CaseRef> casesOf(String officer, Instant now) {
        return jdbc.sql("""
                SELECT DISTINCT case_ref FROM grants.given
                 WHERE officer = ? AND ended IS NULL AND runs_out_at > ? ORDER BY case_ref
                """)
                .params(officer, now.atOffset(UTC))
                .query((row, _) -> new CaseRef(row.getString("case_ref")))
                .list();
    }

    @Override
    public void end(UUID id, GrantEnd why, Instant now) {
        jdbc.sql("UPDATE grants.given SET ended = :why, ended_at = :now WHERE id = :id AND ended IS NULL")
                .param("why", why.name())
                .param("now", now.atOffset(UTC))
                .param("id", id)
                .update();
    }

    private static KeptGrant kept(ResultSet row) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new KeptGrant(
                grant(row),
                new Actor(
                        row.getString("given_by"),
                        row.getString("given_by_institution"),
                        row.getString("given_by_role")),
                Optional.ofNullable(endedAt).map(OffsetDateTime::toInstant));
    }

    static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                new CaseRef(row.getString("case_ref")),
                row.getString("officer"),
                row.getString("institution"),
                Purpose.valueOf(row.getString("purpose")),
                categories(row),
                LegalBasis.valueOf(row.getString("basis")),
                Optional.ofNullable(row.getString("basis_id")),
                instant(row, "starts_at"),
                instant(row, "runs_out_at"),
                Optional.ofNullable(row.getString("ended")).map(GrantEnd::valueOf));
    }

    private static Set<DataClass> categories(ResultSet row) throws SQLException {
        Set<DataClass> categories = EnumSet.noneOf(DataClass.class);
        for (String code : (String[]) row.getArray("categories").getArray()) {
            categories.add(DataClass.valueOf(code));
        }
        return categories;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
