package al.tryeza.referral.casework.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseEvent;
import al.tryeza.referral.casework.CaseEventPublisher;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.Circle;
import al.tryeza.referral.casework.ReferralStatus;
import al.tryeza.referral.codes.Urgency;
import al.tryeza.referral.directory.WorkingTable;
import al.tryeza.referral.routing.RoutingInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the state of each case beside its history; every event is a version. */
final class JdbcCaseStore implements CaseStore {

    private final JdbcClient jdbc;
    private final CaseEventTables tables;
    private final StoredRouting routing;
    private final CaseEventPublisher publisher;

    JdbcCaseStore(JdbcClient jdbc, CaseEventTables tables, StoredRouting routing, CaseEventPublisher publisher) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.routing = routing;
        this.publisher = publisher;
    }

    @Override
    public Optional<CaseState> find(CaseRef ref) {
        return jdbc.sql("""
                SELECT c.ref, c.version, r.id, r.status, r.urgency, d.input, d.decision,
                       ARRAY(SELECT institution FROM casework.participant WHERE case_ref = c.ref) AS participants,
                       ARRAY(SELECT recused FROM casework.recusal WHERE case_ref = c.ref) AS recused
                  FROM casework.case_file c
                  JOIN casework.referral r ON r.case_ref = c.ref
                  JOIN casework.routing_decision d ON d.referral_id = r.id
                 WHERE c.ref = ?
                 ORDER BY r.submitted_at DESC, d.number DESC
                 LIMIT 1
                """).param(ref.value()).query((row, _) -> state(row)).optional();
    }

    @Override
    public Optional<CaseState> hold(CaseRef ref) {
        // by itself: what waits on a lock within a join would see the case after the change, and the rest before it
        jdbc.sql("SELECT ref FROM casework.case_file WHERE ref = ? FOR NO KEY UPDATE")
                .param(ref.value())
                .query(String.class)
                .optional();
        return find(ref);
    }

    private CaseState state(ResultSet row) throws SQLException {
        return new CaseState(
                new CaseRef(row.getString("ref")),
                row.getLong("version"),
                row.getObject("id", UUID.class),
                ReferralStatus.valueOf(row.getString("status")),
                Urgency.valueOf(row.getString("urgency")),
                new Circle(ids(row, "participants"), ids(row, "recused")),
                routing.read(row.getString("input"), row.getString("decision")));
    }

    private static Set<String> ids(ResultSet row, String column) throws SQLException {
        // an institution may take part in more ways than one
        return new HashSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    @Override
    public long append(
            CaseRef ref, long version, List<CaseEvent> events, RoutingInput input, Actor actor, Instant now) {
        long last = version + events.size();
        String table = tableAfter(events, version > 0 ? advance(ref, version, last) : WorkingTable.NATIONAL_DESK);
        long next = version;
        for (CaseEvent event : events) {
            next++;
            tables.write(ref, last, event, input, actor, now);
            remember(ref, next, event, actor, now);
            publisher.happened(ref, next, table, event, actor, now);
        }
        return last;
    }

    /** The table that has the case until now. */
    private String advance(CaseRef ref, long version, long last) {
        return jdbc.sql("""
                UPDATE casework.case_file SET version = ? WHERE ref = ? AND version = ? RETURNING working_table
                """)
                .params(last, ref.value(), version)
                .query(String.class)
                .optional()
                .orElseThrow(Stale::new);
    }

    private void remember(CaseRef ref, long version, CaseEvent event, Actor actor, Instant now) {
        jdbc.sql("""
                INSERT INTO casework.history (case_ref, version, event, officer, institution, role, happened_at)
                VALUES (:ref, :version, :event, :officer, :institution, :role, :now)
                """)
                .param("ref", ref.value())
                .param("version", version)
                .param("event", event.eventName())
                .param("officer", actor.officer())
                .param("institution", actor.institution())
                .param("role", actor.role())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Every event of a step names the table that has the case when the step is done. */
    private static String tableAfter(List<CaseEvent> events, String before) {
        return events.stream()
                .filter(CaseEvent.Routed.class::isInstance)
                .map(event -> ((CaseEvent.Routed) event).decision().table().code())
                .findFirst()
                .orElse(before);
    }
}
