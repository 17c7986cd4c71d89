package al.tryeza.referral.casework.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.CaseView.ClosureView;
import al.tryeza.referral.casework.CaseView.IdentificationView;
import al.tryeza.referral.casework.CaseView.ReferralView;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.RoutingView;
import al.tryeza.referral.casework.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/** Views with the reader's rights in the query itself, so that no limit or count betrays what is left out. */
final class JdbcCaseViews implements CaseViews {

    private static final String VISIBLE = """
            SELECT c.*, r.id, r.status, r.urgency, r.codes, r.submitted_at, d.input, d.decision,
                   s.id AS identification, s.trafficking_status AS stated, s.decision_making_organisation,
                   s.decided_by, s.decided_at AS stated_at, k.reason AS closure, k.closed_at
              FROM casework.case_file c
              JOIN casework.referral r ON r.case_ref = c.ref
              JOIN LATERAL (SELECT input, decision FROM casework.routing_decision
                             WHERE referral_id = r.id ORDER BY number DESC LIMIT 1) d ON true
              LEFT JOIN LATERAL (SELECT * FROM casework.identification
                                  WHERE case_ref = c.ref ORDER BY number DESC LIMIT 1) s ON true
              LEFT JOIN casework.closure k ON k.case_ref = c.ref AND k.reopened_at IS NULL
            """ + VisibleCase.CONDITION;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final StoredRouting routing;

    JdbcCaseViews(JdbcClient jdbc, JsonMapper json, StoredRouting routing) {
        this.jdbc = jdbc;
        this.json = json;
        this.routing = routing;
    }

    @Override
    public Optional<CaseView> find(CaseRef ref, Viewer viewer) {
        return visibleTo(viewer, "AND c.ref = :ref")
                .param("ref", ref.value())
                .query((row, _) -> view(row))
                .optional();
    }

    @Override
    public Optional<CaseView> findByReferral(UUID referralId, Viewer viewer) {
        return visibleTo(viewer, "AND r.id = :id")
                .param("id", referralId)
                .query((row, _) -> view(row))
                .optional();
    }

    @Override
    public List<CaseView> list(@Nullable String table, @Nullable Position after, int limit, Viewer viewer) {
        return visibleTo(viewer, """
                        AND (:table::text IS NULL OR c.working_table = :table)
                        AND (:openedAt::timestamptz IS NULL OR (c.opened_at, c.ref) < (:openedAt, :after))
                      ORDER BY c.opened_at DESC, c.ref DESC
                      LIMIT :limit
                """)
                .param("table", table)
                .param("openedAt", after == null ? null : after.openedAt().atOffset(UTC))
                .param("after", after == null ? null : after.caseRef())
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    private StatementSpec visibleTo(Viewer viewer, String condition) {
        return VisibleCase.to(viewer, jdbc.sql(VISIBLE + condition));
    }

    private CaseView view(ResultSet row) throws SQLException {
        return new CaseView(
                row.getString("ref"),
                row.getString("working_table"),
                Optional.ofNullable(row.getString("municipality")),
                row.getString("phase"),
                row.getString("concern"),
                row.getString("age_band"),
                row.getBoolean("child"),
                row.getString("gender"),
                Optional.ofNullable(row.getString("trafficking_status")),
                identification(row),
                closure(row),
                instant(row, "opened_at"),
                row.getLong("version"),
                referral(row));
    }

    private static Optional<ClosureView> closure(ResultSet row) throws SQLException {
        String reason = row.getString("closure");
        return reason == null ? Optional.empty() : Optional.of(new ClosureView(reason, instant(row, "closed_at")));
    }

    private static Optional<IdentificationView> identification(ResultSet row) throws SQLException {
        UUID id = row.getObject("identification", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new IdentificationView(
                        id,
                        row.getString("stated"),
                        row.getString("decision_making_organisation"),
                        List.of((String[]) row.getArray("decided_by").getArray()),
                        instant(row, "stated_at")));
    }

    private ReferralView referral(ResultSet row) throws SQLException {
        StoredCodes codes = json.readValue(row.getString("codes"), StoredCodes.class);
        return new ReferralView(
                row.getObject("id", UUID.class),
                row.getString("status"),
                row.getString("urgency"),
                codes.indicators(),
                codes.exploitationTypes(),
                codes.methodsOfControl(),
                codes.recruitmentWebsitesAndApps(),
                codes.needs(),
                instant(row, "submitted_at"),
                RoutingView.of(routing.read(row.getString("input"), row.getString("decision"))
                        .decision()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
