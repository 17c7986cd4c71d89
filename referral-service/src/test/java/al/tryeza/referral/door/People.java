package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Registration;
import al.tryeza.referral.door.Running.Answer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Officers of whom no other test knows, and what they are given. */
final class People {

    private People() {}

    /** A member of a table who has accepted its rules of conduct. */
    static String officer(String institution, String table) {
        String id = "officer." + UUID.randomUUID();
        SERVICE.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> SERVICE.bean(Registration.class)
                        .register(
                                List.of(),
                                List.of(),
                                List.of(new Officer(
                                        id,
                                        institution,
                                        Set.of(Officer.TABLE_MEMBER),
                                        Officer.Status.ACTIVE,
                                        Officer.Language.SQ,
                                        null))));
        accept(id, table);
        return id;
    }

    /** Accepts the rules that are in force now. */
    static void accept(String officer, String table) {
        String rules = "/api/tables/" + table + "/rules";
        String version = SERVICE.get(officer, rules)
                .body()
                .path("inForce")
                .path("version")
                .asString();
        Answer accepted = SERVICE.post(officer, rules + "/" + version + "/acceptances", "");
        assertThat(accepted.status()).as(accepted.text()).isBetween(200, 201);
    }

    static String referred(String officer, String body) {
        Answer answer = SERVICE.refer(officer, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    /** A grant of who somebody is, for help. */
    static String granted(String secretary, String ref, String officer, String basis, Instant until) {
        Answer answer = SERVICE.post(secretary, "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],"basis":%s,"until":"%s"}
                """.formatted(officer, basis, until));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("grantId").asString();
    }

    /**
     * All that was granted on a case runs out in a moment, however slow this machine is; returns when. It waits for who is being
     * shown something meanwhile.
     */
    static Instant runsOutSoon(String ref) {
        return SERVICE.asOwner(jdbc -> jdbc.sql("""
                        WITH held AS MATERIALIZED (SELECT id FROM grants.given WHERE case_ref = :ref FOR UPDATE),
                             soon AS MATERIALIZED (SELECT date_trunc('milliseconds', clock_timestamp()) + interval '200 ms' AS at
                                                     FROM (SELECT count(*) FROM held) all_held)
                        UPDATE grants.given SET runs_out_at = soon.at FROM soon WHERE case_ref = :ref
                        RETURNING runs_out_at
                        """)
                .param("ref", ref)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list()
                .getFirst());
    }

    /** As the basis of a grant: what the person agreed to first. */
    static String consent(String secretary, String ref) {
        return "{\"type\":\"CONSENT\",\"id\":\"%s\"}"
                .formatted(SERVICE.get(secretary, "/api/cases/" + ref + "/consents")
                        .body()
                        .path("items")
                        .path(0)
                        .path("consentId")
                        .asString());
    }
}
