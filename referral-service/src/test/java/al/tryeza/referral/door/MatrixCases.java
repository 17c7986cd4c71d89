package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Registration;
import al.tryeza.referral.door.Running.Answer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A case for each relation, with everybody of the matrix in that relation to it. What they hold is written straight into
 * the tables, wider than any door would give, so that nothing but what is asked at each try keeps them out.
 */
final class MatrixCases {

    static final String ANSWERS = "/api/cases/{ref}/withdrawals/{id}/answers";
    static final String APPROVAL = "/api/cases/{ref}/erasures/{id}/approval";

    /** Of no table of the matrix, and in no way concerned. */
    private static final String REFERRER = "matrix.referrer";

    private static final String[] CLASSES = MatrixOracle.CLASSES.toArray(String[]::new);

    private final Map<MatrixRelation, Map<String, String>> ids = new EnumMap<>(MatrixRelation.class);
    private final JdbcClient jdbc = SERVICE.jdbc();

    MatrixCases() {
        people();
        for (MatrixRelation relation : MatrixRelation.values()) {
            ids.put(relation, made(relation));
        }
    }

    /** By the names that stand in the paths of the doors. */
    Map<String, String> ids(MatrixRelation relation) {
        return ids.getOrDefault(relation, Map.of());
    }

    String ref(MatrixRelation relation) {
        return ids(relation).getOrDefault("ref", "");
    }

    private static void people() {
        List<Officer> officers = new ArrayList<>();
        officers.add(officer(REFERRER, "ngo.durres", Set.of("table-member"), Officer.Status.ACTIVE));
        known().stream()
                .filter(person -> !person.id().equals("operator"))
                .map(person -> officer(
                        person.id(),
                        person.institution(),
                        person.roles(),
                        Officer.Status.valueOf(person.standing().name())))
                .forEach(officers::add);
        officers.add(officer("matrix.colleague", "social.elbasan", Set.of("table-member"), Officer.Status.ACTIVE));
        SERVICE.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            SERVICE.bean(Registration.class).register(List.of(), List.of(), officers);
            officers.forEach(
                    officer -> SERVICE.jdbc().sql("""
                            INSERT INTO conduct.acceptance
                            SELECT ?, working_table, in_force, now() FROM conduct.book WHERE working_table = 'AL-03'
                            """).param(officer.id()).update());
        });
    }

    private static Officer officer(String id, String institution, Set<String> roles, Officer.Status status) {
        return new Officer(id, institution, roles, status, Officer.Language.EN, null);
    }

    private static List<MatrixPerson> known() {
        return MatrixPerson.ALL.stream()
                .filter(person -> person.standing() != MatrixPerson.Standing.UNKNOWN)
                .toList();
    }

    private Map<String, String> made(MatrixRelation relation) {
        if (relation == MatrixRelation.NEVER_WAS) {
            return Map.of("ref", CaseRef.random(new SecureRandom()).value());
        }
        Answer referred = SERVICE.refer(REFERRER, body(relation));
        assertThat(referred.status()).as(referred.text()).isEqualTo(201);
        String ref = referred.body().path("caseRef").asString();
        Map<String, String> made = new HashMap<>();
        made.put("ref", ref);
        made.put("id", referred.body().path("referralId").asString());
        assertThat(referred.body().path("table").asString()).isEqualTo(relation.table);
        if (relation.is("asked")) {
            made.put(ANSWERS, asked(ref));
        }
        made.put("grantId", grant(ref, "matrix.colleague", "social.elbasan", "SERVICE_PROVISION", "LEGAL_DUTY", 0, 1));
        made.put("glassId", glass(ref, "matrix.elsewhere", "police.durres", -2, false));
        made.put(APPROVAL, erasure(ref));
        known().forEach(person -> put(person, relation, ref));
        if (relation.is("closed")) {
            jdbc.sql("UPDATE casework.case_file SET phase = 'CLOSED' WHERE ref = ?")
                    .param(ref)
                    .update();
        }
        if (relation.is("recused-table")) {
            recuse(ref, "AL-03");
        }
        return made;
    }

    private static String body(MatrixRelation relation) {
        String place =
                relation.table.equals("ONAC") ? "{\"text\":\"Prizren\"}" : "{\"qark\":\"" + relation.table + "\"}";
        return relation.adult()
                ? Bodies.adult("IDENTITY,CONTACT").replace("{\"municipality\":\"Vlorë\"}", place)
                : Bodies.child("{\"residence\":" + place + "}");
    }

    private void put(MatrixPerson person, MatrixRelation relation, String ref) {
        if (relation.is("takes-part")) {
            jdbc.sql("INSERT INTO casework.participant VALUES (?, ?, 'JOINED') ON CONFLICT DO NOTHING")
                    .params(ref, person.institution())
                    .update();
        }
        if (relation.is("recused-officer")) {
            jdbc.sql("INSERT INTO casework.recused_officer VALUES (?, ?)")
                    .params(ref, person.id())
                    .update();
        }
        if (relation.is("recused-institution")) {
            recuse(ref, person.institution());
        }
        for (String purpose : MatrixOracle.PURPOSES) {
            give(person, relation, ref, purpose);
        }
        if (relation.leave.startsWith("glass") && MatrixOracle.mayBreakGlass(person)) {
            int from = relation == MatrixRelation.GLASS_RUN_OUT ? -2 : 0;
            boolean lost = relation == MatrixRelation.RIGHT_TO_BREAK_GLASS_LOST;
            glass(ref, person.id(), person.institution(), from, lost);
        }
    }

    private void recuse(String ref, String party) {
        jdbc.sql("INSERT INTO casework.recusal VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(ref, party)
                .update();
    }

    private void give(MatrixPerson person, MatrixRelation relation, String ref, String purpose) {
        String who = person.id();
        String of = person.institution();
        switch (relation.leave) {
            case "granted", "granted-best-interest-adult" -> grant(ref, who, of, purpose, "BEST_INTEREST", 0, 1);
            case "granted-by-duty" -> grant(ref, who, of, purpose, "LEGAL_DUTY", 0, 1);
            case "granted-on-consent" -> grant(ref, who, of, purpose, "CONSENT", 0, 1);
            case "granted-run-out" -> grant(ref, who, of, purpose, "BEST_INTEREST", -2, -1);
            case "granted-not-begun" -> grant(ref, who, of, purpose, "BEST_INTEREST", 1, 2);
            case "granted-to-a-colleague" ->
                grant(ref, "matrix.colleague", "social.elbasan", purpose, "BEST_INTEREST", 0, 1);
            case "granted-ended" -> {
                String id = grant(ref, who, of, purpose, "BEST_INTEREST", 0, 1);
                jdbc.sql("UPDATE grants.given SET ended = 'REVOKED', ended_at = now() WHERE id = ?::uuid")
                        .param(id)
                        .update();
            }
            case "granted-one-class" -> {
                if (purpose.equals("SERVICE_PROVISION")) {
                    grant(ref, who, of, purpose, "BEST_INTEREST", 0, 1, "IDENTITY");
                }
            }
            default -> {}
        }
    }

    /** Hours from now. */
    private String grant(
            String ref, String who, String of, String purpose, String basis, int from, int until, String... classes) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO grants.given (id, case_ref, officer, institution, purpose, categories, basis, basis_id,
                                                  starts_at, runs_out_at, given_by_institution, given_by_role)
                        VALUES (:id::uuid, :ref, :who, :of, :purpose, :classes, :basis,
                                CASE WHEN :basis = 'CONSENT' THEN gen_random_uuid()::text END,
                                now() - interval '1 minute' + :from * interval '1 hour', now() + :until * interval '1 hour',
                                'prefecture.elbasan', 'secretary')
                        """)
                .param("id", id)
                .param("ref", ref)
                .param("who", who)
                .param("of", of)
                .param("purpose", purpose)
                .param("classes", classes.length == 0 ? CLASSES : classes)
                .param("basis", basis)
                .param("from", from)
                .param("until", until)
                .update();
        return id;
    }

    private String glass(String ref, String who, String of, int from, boolean lost) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO glass.broken (id, case_ref, officer, institution, categories, purpose, reason_code,
                                                  broken_at, until, suspended, due_at)
                        VALUES (:id::uuid, :ref, :who, :of, :classes, 'SERVICE_PROVISION', 'SAFETY',
                                now() - interval '1 minute' + :from * interval '1 hour',
                                now() + (:from + 1) * interval '1 hour', :lost, now() + interval '72 hours')
                        """)
                .param("id", id)
                .param("ref", ref)
                .param("who", who)
                .param("of", of)
                .param("classes", CLASSES)
                .param("from", from)
                .param("lost", lost)
                .update();
        return id;
    }

    private String erasure(String ref) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO erasure.erasure (id, case_ref, reason, officer, institution, role, requested_at)
                        VALUES (?::uuid, ?, 'PERSON_ASKED', 'matrix.elsewhere', 'prefecture.durres', 'secretary', now())
                        """).params(id, ref).update();
        return id;
    }

    private String asked(String ref) {
        Answer withdrawn =
                SERVICE.post(REFERRER, "/api/cases/" + ref + "/withdrawals", "{\"categories\":[\"CONTACT\"]}");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(201);
        String id = withdrawn.body().path("withdrawalId").asString();
        known().forEach(person -> jdbc.sql("""
                        INSERT INTO consent.withdrawal_recipient (withdrawal, institution) VALUES (?::uuid, ?)
                        ON CONFLICT DO NOTHING
                        """).params(id, person.institution()).update());
        return id;
    }
}
