package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.CaseErased;
import al.tryeza.events.ErasureRequested;
import al.tryeza.events.GrantEnded;
import al.tryeza.referral.disclosure.OpeningCount;
import al.tryeza.referral.disclosure.OpeningLedger;
import al.tryeza.referral.door.Running.Answer;
import al.tryeza.referral.erasure.ErasureRounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureDoorTest {

    private static final String BODY = "{\"reasonCode\":\"PERSON_ASKED\"}";

    private static String referred() {
        Answer answer = SERVICE.refer("police.vlore", Bodies.childAt("Vlorë"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static Answer request(String officer, String ref) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/erasures", BODY);
    }

    private static Answer approve(String officer, String ref, String id) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/erasures/" + id + "/approval", "");
    }

    private static String requested(String ref) {
        Answer asked = request("secretary.vlore", ref);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.body().path("status").asString()).isEqualTo("REQUESTED");
        return asked.body().path("erasureId").asString();
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }

    private static long inTheVault(String ref) {
        return SERVICE.vault().sql("""
                        SELECT (SELECT count(*) FROM vault.case_vault WHERE case_ref = :ref)
                             + (SELECT count(*) FROM vault.identity JOIN vault.case_vault USING (vault_id)
                                 WHERE case_ref = :ref)
                        """).param("ref", ref).query(Long.class).single();
    }

    @Test
    void two_of_two_institutions_erase_and_the_case_stays_in_codes() {
        String ref = referred();
        assertThat(inTheVault(ref)).isGreaterThan(1);
        String id = requested(ref);
        Answer done = approve("responsible.authority", ref, id);

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.body().path("status").asString()).isEqualTo("ERASED");
        assertThat(inTheVault(ref)).isZero();
        assertThat(SERVICE.get("police.vlore", "/api/cases/" + ref).status()).isEqualTo(200);
        assertThat(code(request("secretary.vlore", ref))).isEqualTo("erased");
        assertThat(code(approve("responsible.authority", ref, id))).isEqualTo("already_approved");
        assertThat(SERVICE.get("secretary.vlore", "/api/cases/" + ref + "/erasures")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("ERASED");
        try (var events = new CaseEvents()) {
            await().until(() -> events.of(ref).size() == 5);
            List<SpecificRecord> published = events.of(ref);
            var asked = (ErasureRequested) published.get(3);
            assertThat(asked.getContent().getTold()).contains("responsible.authority");
            assertThat(asked.getContent().getTold()).noneMatch(officer -> officer.startsWith("secretary"));
            var erased = (CaseErased) published.get(4);
            assertThat(erased.getStructure().getVersion()).isEqualTo(5);
            assertThat(erased.getActor().getOfficer()).isEqualTo("responsible.authority");
            assertThat(erased.getContent().getRequestedBy().getOfficer()).isEqualTo("secretary.vlore");
            assertThat(erased.getContent().getCopiesUntil()).isNull();
        }
    }

    @Test
    void grants_on_the_case_end_with_what_they_were_for() {
        String ref = referred();
        for (String officer : List.of("social.vlore", "vatra.worker")) {
            Answer granted = SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                    {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],
                     "basis":{"type":"BEST_INTEREST"},"until":"%s"}
                    """.formatted(
                            officer, Instant.now().plusSeconds(3600)));
            assertThat(granted.status()).as(granted.text()).isEqualTo(201);
        }
        Answer done = approve("responsible.authority", ref, requested(ref));

        assertThat(done.body().path("status").asString()).as(done.text()).isEqualTo("ERASED");
        assertThat(SERVICE.get("secretary.vlore", "/api/cases/" + ref + "/grants")
                        .body()
                        .path("items"))
                .hasSize(2)
                .allMatch(grant -> grant.path("ended").asString().equals("ERASED"));
        Answer look = SERVICE.post("social.vlore", "/api/cases/" + ref + "/disclosures", """
                {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SERVICE","reason":"takim"}
                """);
        assertThat(look.status()).as(look.text()).isIn(403, 410);
        assertThat(look.text()).doesNotContain(Bodies.CANARY);
        try (var events = new CaseEvents()) {
            await().until(() -> events.of(ref).size() == 9);
            assertThat(events.of(ref).subList(6, 9))
                    .hasExactlyElementsOfTypes(GrantEnded.class, GrantEnded.class, CaseErased.class);
        }
    }

    @Test
    void what_was_published_is_pending_until_the_key_of_its_day_is_destroyed() {
        String ref = referred();
        SERVICE.jdbc()
                .sql("UPDATE casework.referral SET door = 'KAFKA' WHERE case_ref = ?")
                .param(ref)
                .update();
        // whoever asks for today's key makes it
        SERVICE.send(SERVICE.request("/.well-known/jwks.json").GET());
        Answer done = approve("responsible.authority", ref, requested(ref));
        assertThat(done.body().path("status").asString()).isEqualTo("ERASURE_PENDING");
        assertThat(done.body().path("until").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(10) + "T00:00:00Z");
        assertThat(inTheVault(ref)).isZero();
        // sealed long before any key that is left
        SERVICE.jdbc()
                .sql("UPDATE casework.referral SET submitted_at = '2020-01-01T00:00:00Z' WHERE case_ref = ?")
                .param(ref)
                .update();
        SERVICE.bean(ErasureRounds.class).round();
        assertThat(SERVICE.get("responsible.authority", "/api/cases/" + ref + "/erasures")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("ERASED");
    }

    @Test
    void who_was_killed_after_agreeing_finds_it_done_by_the_clock() {
        String ref = referred();
        String id = requested(ref);
        SERVICE.jdbc().sql("""
                        UPDATE erasure.erasure SET second_officer = 'responsible.authority', second_role = 'x',
                               second_institution = 'responsible.authority', approved_at = now() WHERE id = ?::uuid
                        """).param(id).update();
        SERVICE.bean(ErasureRounds.class).round();
        SERVICE.bean(ErasureRounds.class).round();
        assertThat(inTheVault(ref)).isZero();
        assertThat(SERVICE.count("casework.history WHERE event = 'CaseErased' AND case_ref = '" + ref + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_agreed_on_while_the_key_cannot_be_opened_is_erased_as_soon_as_it_can() throws Exception {
        String ref = referred();
        String id = requested(ref);
        String file = SERVICE.vault().sql("""
                        SELECT 'bucket-' || bucket || '-' || generation
                          FROM vault.data_key JOIN vault.case_vault USING (vault_id) WHERE case_ref = ?
                        """).param(ref).query(String.class).single();
        Path key = Path.of(SERVICE.environment.get("TRYEZA_KEYS"), "wrapped", file);
        Path away = key.resolveSibling("away");
        Files.move(key, away);
        Answer agreed = approve("responsible.authority", ref, id);
        Files.move(away, key);
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
        assertThat(agreed.body().path("status").asString()).isEqualTo("APPROVED");
        assertThat(inTheVault(ref)).isGreaterThan(1);
        SERVICE.bean(ErasureRounds.class).round();
        assertThat(inTheVault(ref)).isZero();
        assertThat(key).doesNotExist();
    }

    @Test
    void who_asked_may_not_agree_nor_a_colleague() {
        String ref = referred();
        String id = requested(ref);
        assertThat(code(approve("secretary.vlore", ref, id))).isEqualTo("same_officer");
        assertThat(code(request("responsible.authority", ref))).isEqualTo("erasure_requested");
        assertThat(inTheVault(ref)).isGreaterThan(1);
    }

    @Test
    void of_many_who_agree_at_once_one_does_and_it_is_erased_once() throws Exception {
        String ref = referred();
        String id = requested(ref);
        var answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> approve("responsible.authority", ref, id).status())
                .toList();
        assertThat(answers).contains(200).containsOnly(200, 409);
        assertThat(SERVICE.count("casework.history WHERE event = 'CaseErased' AND case_ref = '" + ref + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.vlore", "ngo.vlore"})
    void who_knows_the_case_and_has_no_say_is_told_so(String officer) {
        String ref = referred();
        assertThat(request(officer, ref).status()).isEqualTo(403);
        assertThat(approve(officer, ref, requested(ref)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary.fier", "onac.desk", "auditor", "committee.vlore"})
    void for_everybody_else_there_is_no_such_case(String officer) {
        String ref = referred();
        Answer hidden = request(officer, ref);
        Answer absent = request(officer, "0000000000000");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).isEqualTo(absent.text());
        assertThat(approve(officer, ref, requested(ref)).text()).isEqualTo(absent.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|reasonCode|required",
                "[]|reasonCode|required",
                "{}|reasonCode|required",
                "{\"reasonCode\":null}|reasonCode|required",
                "{\"reasonCode\":7}|reasonCode|wrong_type",
                "{\"reasonCode\":[\"ORDERED\"]}|reasonCode|wrong_type",
                "{\"reasonCode\":\"Kanarina\"}|reasonCode|unknown_code",
                "{\"reasonCode\":\"ordered\"}|reasonCode|unknown_code",
                "{\"reasonCode\":\"ORDERED\",\"reason\":\"Kanarina\"}|''|unknown_field"
            })
    void a_faulty_body_is_named_and_not_repeated(String body, String field, String fault) {
        Answer answer = SERVICE.post("secretary.vlore", "/api/cases/" + referred() + "/erasures", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.body().path("errors").path(0).path("code").asString()).isEqualTo(fault);
        assertThat(answer.text()).doesNotContain("Kanarina");
    }

    @Test
    void an_erasure_of_another_case_or_of_none_is_not_there() {
        String ref = referred();
        String other = requested(referred());
        for (String id : List.of(other, UUID.randomUUID().toString(), "no-uuid")) {
            assertThat(approve("responsible.authority", ref, id).status()).isEqualTo(404);
        }
        assertThat(SERVICE.get("responsible.authority", "/api/cases/" + ref + "/erasures")
                        .status())
                .isEqualTo(404);
        assertThat(request("secretary.vlore", "no-case").status()).isEqualTo(404);
    }

    @Test
    void the_key_service_opened_no_more_than_is_on_record() {
        String ref = referred();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        long before = SERVICE.bean(OpeningCount.class).on(today);
        approve("responsible.authority", ref, requested(ref));
        long counted = SERVICE.bean(OpeningCount.class).on(today);
        assertThat(counted).isGreaterThan(before);
        assertThat(SERVICE.bean(OpeningLedger.class).allowedOn(today)).isGreaterThanOrEqualTo(counted);
    }
}
