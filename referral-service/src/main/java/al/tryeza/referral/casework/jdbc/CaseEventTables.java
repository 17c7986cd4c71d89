package al.tryeza.referral.casework.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseEvent;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Identification;
import al.tryeza.referral.casework.ReferralStatus;
import al.tryeza.referral.codes.TraffickingStatus;
import al.tryeza.referral.directory.WorkingTable;
import al.tryeza.referral.disclosure.CodedReferral;
import al.tryeza.referral.routing.Municipality;
import al.tryeza.referral.routing.RoutingDecision;
import al.tryeza.referral.routing.RoutingInput;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What each event changes in the tables of cases and referrals. */
final class CaseEventTables {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final StoredRouting routing;

    CaseEventTables(JdbcClient jdbc, JsonMapper json, StoredRouting routing) {
        this.jdbc = jdbc;
        this.json = json;
        this.routing = routing;
    }

    void write(CaseRef ref, long version, CaseEvent event, RoutingInput input, Actor actor, Instant now) {
        switch (event) {
            case CaseEvent.Opened opened -> opened(ref, version, opened.codes(), now);
            case CaseEvent.Submitted submitted -> submitted(ref, submitted, actor, now);
            case CaseEvent.Routed routed -> routed(ref, routed, input, now);
            case CaseEvent.AwaitingPlace awaiting ->
                decided(awaiting.referralId(), ReferralStatus.AWAITING_PLACE, awaiting.decision(), input, now);
            case CaseEvent.Identified identified -> identified(ref, identified, now);
            case CaseEvent.ReferralClosed closed -> status(closed.referralId(), closed.end());
            case CaseEvent.CameOfAge grown ->
                jdbc.sql("UPDATE casework.case_file SET child = false, age_band = ? WHERE ref = ?")
                        .params(grown.ageBand().name(), ref.value())
                        .update();
        }
    }

    private void opened(CaseRef ref, long version, CodedReferral codes, Instant now) {
        jdbc.sql("""
                INSERT INTO casework.case_file (ref, version, working_table, phase, concern, age_band, child, gender,
                                                trafficking_status, opened_at)
                VALUES (:ref, :version, :table, 'INITIAL_IDENTIFICATION', :concern, :band, :child, :gender, :status,
                        :now)
                """)
                .param("ref", ref.value())
                .param("version", version)
                .param("table", WorkingTable.NATIONAL_DESK)
                .param("concern", codes.concern().code())
                .param("band", codes.ageBand().name())
                .param("child", codes.child())
                .param("gender", codes.gender().code())
                .param(
                        "status",
                        codes.traffickingStatus().map(TraffickingStatus::code).orElse(null))
                .param("now", now.atOffset(UTC))
                .update();
        codes.recused().stream()
                .distinct()
                .forEach(id -> jdbc.sql("INSERT INTO casework.recusal (case_ref, recused) VALUES (?, ?)")
                        .params(ref.value(), id)
                        .update());
    }

    private void submitted(CaseRef ref, CaseEvent.Submitted submitted, Actor actor, Instant now) {
        jdbc.sql("""
                INSERT INTO casework.referral (id, case_ref, status, urgency, door, codes, submitted_at)
                VALUES (:id, :ref, 'AWAITING_PLACE', :urgency, :door, :codes::jsonb, :now)
                """)
                .param("id", submitted.referralId())
                .param("ref", ref.value())
                .param("urgency", submitted.codes().urgency().code())
                .param("door", submitted.door().name())
                .param("codes", json.writeValueAsString(StoredCodes.of(submitted.codes())))
                .param("now", now.atOffset(UTC))
                .update();
        takesPart(ref, actor.institution(), "REFERRER");
    }

    private void routed(CaseRef ref, CaseEvent.Routed routed, RoutingInput input, Instant now) {
        RoutingDecision.Routed decision = routed.decision();
        jdbc.sql("""
                UPDATE casework.case_file SET working_table = :table, municipality = :municipality WHERE ref = :ref
                """)
                .param("table", decision.table().code())
                .param("municipality", name(decision.municipality()))
                .param("ref", ref.value())
                .update();
        decision.joins().forEach(institution -> takesPart(ref, institution, "JOINED"));
        decided(routed.referralId(), ReferralStatus.ROUTED, decision, input, now);
    }

    private static @Nullable String name(@Nullable Municipality municipality) {
        return municipality == null ? null : municipality.name();
    }

    private void takesPart(CaseRef ref, String institution, String part) {
        jdbc.sql("INSERT INTO casework.participant (case_ref, institution, part) VALUES (?, ?, ?)")
                .params(ref.value(), institution, part)
                .update();
    }

    private void identified(CaseRef ref, CaseEvent.Identified identified, Instant now) {
        Identification identification = identified.identification();
        jdbc.sql("""
                INSERT INTO casework.identification (id, case_ref, number, trafficking_status,
                                                     decision_making_organisation, decided_by, door, decided_at)
                SELECT :id, :ref, 1 + count(*), :status, :organisation, :decidedBy, :door, :now
                  FROM casework.identification WHERE case_ref = :ref
                """)
                .param("id", identification.id())
                .param("ref", ref.value())
                .param("status", identification.status().code())
                .param("organisation", identification.organisation().code())
                .param("decidedBy", identification.decidedBy().toArray(String[]::new))
                .param("door", identified.door().name())
                .param("now", now.atOffset(UTC))
                .update();
        jdbc.sql("UPDATE casework.case_file SET trafficking_status = ? WHERE ref = ?")
                .params(identification.status().code(), ref.value())
                .update();
    }

    private void status(UUID referralId, ReferralStatus status) {
        jdbc.sql("UPDATE casework.referral SET status = ? WHERE id = ?")
                .params(status.name(), referralId)
                .update();
    }

    private void decided(
            UUID referralId, ReferralStatus status, RoutingDecision decision, RoutingInput input, Instant now) {
        status(referralId, status);
        jdbc.sql("""
                INSERT INTO casework.routing_decision (referral_id, number, input, decision, decided_at)
                SELECT :id, 1 + count(*), :input::jsonb, :decision::jsonb, :now
                  FROM casework.routing_decision WHERE referral_id = :id
                """)
                .param("id", referralId)
                .param("input", routing.input(input))
                .param("decision", routing.decision(decision))
                .param("now", now.atOffset(UTC))
                .update();
    }
}
