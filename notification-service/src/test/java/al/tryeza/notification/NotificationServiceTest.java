package al.tryeza.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.FailureCode;
import al.tryeza.events.InstitutionKind;
import al.tryeza.events.Language;
import al.tryeza.events.NotificationChannel;
import al.tryeza.events.OfficerStatus;
import al.tryeza.events.Topic;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.Parking;
import al.tryeza.notification.mail.smtp.MailServer;
import al.tryeza.testing.Backends;
import al.tryeza.testing.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on real servers: what the referral service publishes in, inboxes, mails and the record out. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tryeza.mail.poll=50ms", "tryeza.mail.pause=200ms", "tryeza.mail.back-off=100ms,200ms"})
class NotificationServiceTest {

    private static final String VLORE = "AL-12";
    private static final String[] OF_VLORE = {"police.vlore", "secretary.vlore", "social.vlore", "vatra.worker"};

    private static final Map<String, String> ENVIRONMENT = Backends.get().environment("notification");
    private static final MailServer MAIL = new MailServer();
    private static final ReferralService REFERRALS = new ReferralService(ENVIRONMENT);

    /** An item and a page as they are answered. */
    private record Item(
            String id,
            String caseRef,
            String kind,
            String text,
            String language,
            String createdAt,
            @Nullable String readAt) {}

    private record Inboxed(List<Item> items, @Nullable String next) {}

    private final JdbcClient jdbc;
    private final Parking parking;
    private final EventCodec codec;
    private final Doors doors;

    @Autowired
    NotificationServiceTest(JdbcClient jdbc, Parking parking, EventCodec codec, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.parking = parking;
        this.codec = codec;
        this.doors = new Doors(port);
    }

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry properties) {
        ENVIRONMENT.forEach((name, value) -> properties.add(name, () -> value));
        properties.add("TRYEZA_SMTP", MAIL::address);
    }

    @BeforeAll
    static void publish_the_directory() {
        REFERRALS.institution("shelter.vatra", InstitutionKind.SHELTER, VLORE);
        REFERRALS.institution("onac", InstitutionKind.ONAC, "");
        REFERRALS.table(VLORE, "police.vlore", "social.vlore", "prefecture.vlore", "shelter.vatra");
        REFERRALS.table("AL-05", "police.gjirokaster", "prefecture.gjirokaster");
        REFERRALS.table("ONAC", "onac");
        member("police.vlore", "police.vlore", "table-member");
        member("social.vlore", "social.vlore", "table-member");
        member("secretary.vlore", "prefecture.vlore", "table-member", "secretary");
        member("secretary.gjirokaster", "prefecture.gjirokaster", "table-member", "secretary");
        member("police.gjirokaster", "police.gjirokaster", "table-member");
        member("cpu.gjirokaster", "cpu.gjirokaster", "table-member");
        member("onac.desk", "onac", "national-desk");
        member("committee.vlore", "committee.vlore", "committee");
        member("operator", "tryeza", "operator");
        REFERRALS.officer(
                "vatra.worker", "shelter.vatra", OfficerStatus.ACTIVE, Language.EN, "table-member", "coalition-member");
        REFERRALS.officer("suspended.vlore", "police.vlore", OfficerStatus.SUSPENDED, Language.SQ, "table-member");
    }

    private static void member(String id, String institution, String... roles) {
        REFERRALS.officer(id, institution, OfficerStatus.ACTIVE, Language.SQ, roles);
    }

    @AfterAll
    static void stop() {
        REFERRALS.close();
        MAIL.close();
    }

    @BeforeEach
    void the_directory_has_arrived() {
        await().until(() -> count("SELECT count(*) FROM directory.officer") >= 11);
    }

    @Test
    void a_routed_child_referral_reaches_everyone_by_inbox_and_mail_and_is_recorded() {
        REFERRALS.routed("C-ROUTED", VLORE, List.of("cpu.gjirokaster"), List.of("AL-05"));
        var everyone = List.of(
                "cpu.gjirokaster",
                "police.vlore",
                "secretary.gjirokaster",
                "secretary.vlore",
                "social.vlore",
                "vatra.worker");
        try (var events = new NotificationEvents(ENVIRONMENT, codec)) {
            await().untilAsserted(() -> assertThat(events.delivered("C-ROUTED", NotificationChannel.MAIL))
                    .containsExactlyInAnyOrderElementsOf(everyone));
            assertThat(events.delivered("C-ROUTED", NotificationChannel.INBOX))
                    .containsExactlyInAnyOrderElementsOf(everyone);
        }
        assertThat(recipients("C-ROUTED")).containsExactlyElementsOf(everyone);
        var item = inboxItem("police.vlore", "C-ROUTED");
        assertThat(item.kind()).isEqualTo("REFERRAL_ROUTED");
        assertThat(item.language()).isEqualTo("SQ");
        assertThat(item.text())
                .isEqualTo("Tryezës suaj i është përcjellë rasti C-ROUTED. Ju lutemi, hyni në Tryeza për ta parë.");
        assertThat(item.readAt()).isNull();
        assertThat(inboxItem("vatra.worker", "C-ROUTED").text())
                .isEqualTo("Case C-ROUTED has been referred to your table. Please sign in to Tryeza to see it.");
        assertThat(inboxItem("cpu.gjirokaster", "C-ROUTED").kind()).isEqualTo("CHILD_PROTECTION_JOINS");
        assertThat(inboxItem("secretary.gjirokaster", "C-ROUTED").kind()).isEqualTo("OTHER_QARK_NOTICE");
        var mails = mails("C-ROUTED");
        assertThat(mails).hasSize(6);
        assertThat(mails).extracting(MailServer.Received::messageId).doesNotHaveDuplicates();
        assertThat(mails)
                .filteredOn(mail -> mail.to().equals("police.vlore@tryeza.test"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.text()).isEqualTo(item.text());
                    assertThat(mail.subject()).isEqualTo("Tryeza: keni një njoftim të ri");
                    assertThat(mail.messageId()).isEqualTo("<" + item.id() + "@tryeza>");
                });
    }

    @Test
    void a_referral_without_a_place_reaches_the_national_desk_alone() {
        REFERRALS.awaitingPlace("C-PLACELESS");
        await().until(() -> mails("C-PLACELESS").size() == 1);
        assertThat(recipients("C-PLACELESS")).containsExactly("onac.desk");
    }

    @Test
    void of_a_grant_its_officer_is_told_and_no_colleague_nor_table() {
        REFERRALS.routed("C-GRANTED", VLORE, List.of(), List.of());
        await().until(() -> mails("C-GRANTED").size() == 4);
        var given = REFERRALS.granted("C-GRANTED", 3, VLORE, "police.vlore");
        REFERRALS.granted("C-GRANTED", 4, VLORE, "social.vlore");
        await().until(() -> mails("C-GRANTED").size() == 6);
        assertThat(jdbc.sql("SELECT officer || ' ' || kind FROM inbox.notice WHERE event_id = ?")
                        .param(given.getStructure().getId())
                        .query(String.class)
                        .list())
                .containsExactly("police.vlore GRANT_GIVEN");
    }

    @Test
    void a_statement_of_the_police_reaches_table_and_participants_without_a_word_of_what_it_says() {
        REFERRALS.routed("C-STATED", VLORE, List.of(), List.of());
        await().until(() -> mails("C-STATED").size() == 4);
        var stated = REFERRALS.identified(
                "C-STATED", 3, VLORE, List.of("cpu.gjirokaster", "police.gjirokaster"), List.of("social.vlore"));
        REFERRALS.publish(Topic.CASE_EVENTS, "C-STATED", stated);
        await().until(() -> mails("C-STATED").size() == 9);
        assertThat(jdbc.sql("SELECT officer FROM inbox.notice WHERE event_id = ? ORDER BY officer")
                        .param(stated.getStructure().getId())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "cpu.gjirokaster", "police.gjirokaster", "police.vlore", "secretary.vlore", "vatra.worker");
        assertThat(inboxItem("cpu.gjirokaster", "C-STATED").text())
                .isEqualTo("Në rastin C-STATED ka diçka të re. Ju lutemi, hyni në Tryeza për ta parë.");
        assertThat(mails("C-STATED"))
                .filteredOn(mail -> mail.text().startsWith("There is something new in case C-STATED."))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo("vatra.worker@tryeza.test"));
    }

    @Test
    void a_possible_link_reaches_whom_it_names_and_tells_of_no_case() {
        REFERRALS.possibleLink("L-SILENT", List.of());
        REFERRALS.possibleLink("L-TOLD", List.of("vatra.worker", "suspended.vlore"));
        await().until(() -> mails("L-TOLD").size() == 1);
        assertThat(recipients("L-TOLD")).containsExactly("vatra.worker");
        assertThat(inboxItem("vatra.worker", "L-TOLD").text())
                .isEqualTo("Possible link L-TOLD between cases is waiting to be checked, perhaps with others."
                        + " Please sign in to Tryeza to check it.");
        assertThat(recipients("L-SILENT")).isEmpty();
    }

    @Test
    void an_event_that_is_delivered_twice_is_told_once() {
        var routed = REFERRALS.routed("C-TWICE", VLORE, List.of(), List.of());
        REFERRALS.publish(Topic.CASE_EVENTS, "C-TWICE", routed);
        REFERRALS.publish(Topic.CASE_EVENTS, "C-TWICE", routed);
        // a later step of the same case: when it has been told, the copies before it have been taken too
        var later = REFERRALS.routing("C-TWICE", 3, "AL-05", List.of(), List.of());
        REFERRALS.publish(Topic.CASE_EVENTS, "C-TWICE", later);
        await().until(() -> mails("C-TWICE").size() == 6);
        assertThat(count("SELECT count(*) FROM inbox.notice WHERE event_id = '"
                        + routed.getStructure().getId() + "'"))
                .isEqualTo(4);
        assertThat(recipients("C-TWICE"))
                .containsExactly(
                        "police.gjirokaster",
                        "police.vlore",
                        "secretary.gjirokaster",
                        "secretary.vlore",
                        "social.vlore",
                        "vatra.worker");
    }

    @Test
    void a_record_that_is_no_event_is_parked_and_others_go_on() {
        REFERRALS.opened("C-POISON");
        REFERRALS.publishGarbage("C-POISON", 2);
        for (int other = 0; other < 6; other++) {
            REFERRALS.routed("C-AFTER-" + other, VLORE, List.of(), List.of());
        }
        for (int other = 0; other < 6; other++) {
            String caseRef = "C-AFTER-" + other;
            await().untilAsserted(() -> assertThat(recipients(caseRef)).containsExactly(OF_VLORE));
        }
        await().until(() -> parking.list().size() == 1);
        assertThat(recipients("C-POISON")).isEmpty();
        var answer = doors.get("/actuator/parked", token("operator"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).hasSize(1);
        assertThat(doors.get("/actuator/parked", token("police.vlore")).status())
                .isEqualTo(403);
    }

    @Test
    void while_the_mail_server_is_away_inboxes_fill_and_afterwards_every_mail_arrives() {
        MAIL.stop();
        var cases =
                IntStream.range(0, 10).mapToObj(number -> "C-AWAY-" + number).toList();
        cases.forEach(caseRef -> REFERRALS.routed(caseRef, VLORE, List.of(), List.of()));
        cases.forEach(caseRef ->
                await().untilAsserted(() -> assertThat(recipients(caseRef)).containsExactly(OF_VLORE)));
        assertThat(cases).allSatisfy(caseRef -> assertThat(mails(caseRef)).isEmpty());
        MAIL.start();
        cases.forEach(caseRef -> await().until(() -> mails(caseRef).size() >= 4));
        await().until(() -> count("SELECT count(*) FROM mail.mail WHERE state = 'WAITING'") == 0);
        var ids = new ArrayList<String>();
        cases.forEach(caseRef -> mails(caseRef).forEach(mail -> ids.add(mail.messageId())));
        assertThat(ids).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void an_address_that_is_refused_ends_with_the_operator_who_resends(CapturedOutput log) {
        REFERRALS.table("AL-07", "ngo.korce");
        member("ngo.korce", "ngo.korce", "table-member");
        await().until(() -> count("SELECT count(*) FROM directory.officer WHERE id = 'ngo.korce'") == 1);
        MAIL.refuse("ngo.korce@tryeza.test", 550);
        REFERRALS.routed("C-REFUSED", "AL-07", List.of(), List.of());
        try (var events = new NotificationEvents(ENVIRONMENT, codec)) {
            await().until(() -> events.undeliverable("ngo.korce").size() == 1);
            assertThat(events.undeliverable("ngo.korce"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getContent().getCode()).isEqualTo(FailureCode.ADDRESS_REFUSED))
                    .satisfies(event ->
                            assertThat(event.getContent().getAttempts()).isEqualTo(1));
        }
        assertThat(recipients("C-REFUSED")).containsExactly("ngo.korce");
        assertThat(log.getAll())
                .contains("a mail was given up")
                .doesNotContain("@tryeza.test")
                .doesNotContain("C-REFUSED");

        var dead = doors.get("/api/mail?state=DEAD", token("operator"));
        assertThat(dead.status()).isEqualTo(200);
        assertThat(dead.body()).doesNotContain("@").doesNotContain("C-REFUSED");
        var mail = deadMailOf("ngo.korce");
        assertThat(mail.path("failure").asString()).isEqualTo("ADDRESS_REFUSED");

        String resend = "/api/mail/" + mail.path("id").asString() + "/resend";
        assertThat(doors.post(resend, token("ngo.korce")).status()).isEqualTo(403);
        assertThat(doors.get("/api/mail", token("ngo.korce")).code()).isEqualTo("forbidden");
        MAIL.accept("ngo.korce@tryeza.test");
        assertThat(doors.post(resend, token("operator")).status()).isEqualTo(200);
        await().until(() -> mails("C-REFUSED").size() == 1);
        assertThat(mails("C-REFUSED").getFirst().messageId())
                .contains(mail.path("id").asString());
        await().untilAsserted(() ->
                assertThat(doors.post(resend, token("operator")).code()).isEqualTo("mail_not_dead"));
        assertThat(doors.post("/api/mail/" + UUID.randomUUID() + "/resend", token("operator"))
                        .code())
                .isEqualTo("not_found");
        assertThat(doors.get("/api/mail?state=LOST", token("operator")).code()).isEqualTo("invalid_request");
        await().until(() -> count("SELECT count(*) FROM mail.mail WHERE state = 'WAITING'") == 0);
    }

    private JsonNode deadMailOf(String officer) {
        var mails = new ArrayList<JsonNode>();
        doors.get("/api/mail?state=DEAD", token("operator"))
                .json()
                .path("items")
                .forEach(mails::add);
        mails.removeIf(mail -> !mail.path("officer").asString().equals(officer));
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    @Test
    void whoever_leaves_or_is_kept_out_while_a_mail_waits_is_not_written_to_and_that_is_on_record() {
        REFERRALS.table("AL-04", "ngo.fier", "education.fier", "health.fier");
        member("ngo.fier", "ngo.fier", "table-member");
        member("education.fier", "education.fier", "table-member");
        member("health.fier", "health.fier", "table-member");
        MAIL.stop();
        REFERRALS.routed("C-GONE", "AL-04", List.of(), List.of());
        await().untilAsserted(() ->
                assertThat(recipients("C-GONE")).containsExactly("education.fier", "health.fier", "ngo.fier"));
        assertThat(inboxItem("education.fier", "C-GONE").kind()).isEqualTo("REFERRAL_ROUTED");

        REFERRALS.departed("ngo.fier", "ngo.fier");
        REFERRALS.recused("C-GONE", 3, "AL-04", "education.fier");
        await().until(() -> doors.get("/api/inbox", token("ngo.fier")).status() == 403);
        await().until(() ->
                !doors.get("/api/inbox", token("education.fier")).body().contains("C-GONE"));
        MAIL.start();

        try (var events = new NotificationEvents(ENVIRONMENT, codec)) {
            for (String gone : List.of("ngo.fier", "education.fier")) {
                await().until(() -> events.undeliverable(gone).size() == 1);
                assertThat(events.undeliverable(gone).getFirst().getContent().getCode())
                        .isEqualTo(FailureCode.GAVE_UP);
                assertThat(events.undeliverable(gone).getFirst().getContent().getAttempts())
                        .isZero();
                assertThat(deadMailOf(gone).path("failure").asString()).isEqualTo("RECIPIENT_GONE");
            }
        }
        await().until(() -> count("SELECT count(*) FROM mail.mail WHERE state = 'WAITING'") == 0);
        assertThat(mails("C-GONE")).extracting(MailServer.Received::to).containsExactly("health.fier@tryeza.test");
        assertThat(inboxItem("health.fier", "C-GONE").kind()).isEqualTo("REFERRAL_ROUTED");
    }

    @Test
    void an_officer_who_appears_after_the_referral_is_told_of_it() {
        REFERRALS.table("AL-08", "ngo.kukes");
        REFERRALS.routed("C-EARLY", "AL-08", List.of(), List.of());
        await().until(() -> count("SELECT count(*) FROM inbox.standing_step WHERE case_ref = 'C-EARLY'") == 1);
        assertThat(recipients("C-EARLY")).isEmpty();
        member("ngo.kukes", "ngo.kukes", "table-member");
        await().until(() -> mails("C-EARLY").size() == 1);
        assertThat(recipients("C-EARLY")).containsExactly("ngo.kukes");
    }

    @Test
    void an_inbox_is_read_page_by_page_and_marked_read_once() {
        REFERRALS.table("AL-09", "ngo.diber");
        member("ngo.diber", "ngo.diber", "table-member");
        IntStream.range(0, 7).forEach(number -> REFERRALS.routed("C-PAGE-" + number, "AL-09", List.of(), List.of()));
        String token = token("ngo.diber");
        await().until(() -> count("SELECT count(*) FROM inbox.notice WHERE officer = 'ngo.diber'") == 7);
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = doors.get("/api/inbox?limit=3&cursor=" + cursor, token).json();
            page.path("items").forEach(item -> seen.add(item.path("caseRef").asString()));
            cursor = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();

        String read = "/api/inbox/" + inboxItem("ngo.diber", "C-PAGE-3").id() + "/read";
        var first = doors.post(read, token);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("readAt").asString()).isNotEmpty();
        assertThat(doors.post(read, token)).isEqualTo(first);
        assertThat(inboxItem("ngo.diber", "C-PAGE-3").readAt())
                .isEqualTo(first.json().path("readAt").asString());

        var ofAnother = doors.post(read, token("police.vlore"));
        assertThat(ofAnother.status()).isEqualTo(404);
        assertThat(doors.post("/api/inbox/" + UUID.randomUUID() + "/read", token("police.vlore")))
                .isEqualTo(ofAnother);
        assertThat(doors.post("/api/inbox/x/read", token("police.vlore"))).isEqualTo(ofAnother);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "cursor=x"})
    void a_page_that_cannot_be_is_refused_without_an_echo(String query) {
        var answer = doors.get("/api/inbox?" + query, token("police.vlore"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(answer.json().path("errors")).hasSize(1);
    }

    @Test
    void nobody_reads_an_inbox_without_being_an_officer_who_may_act() {
        var issuer = TestIssuer.get();
        assertThat(doors.getUnsigned("/api/inbox").status()).isEqualTo(401);
        for (String token : List.of(
                "not.a.token",
                issuer.expired("police.vlore", "police.vlore", "table-member"),
                issuer.foreignIssuer("police.vlore", "police.vlore", "table-member"),
                issuer.wrongAudience("police.vlore", "police.vlore", "table-member"),
                issuer.wrongSignature("police.vlore", "police.vlore", "table-member"))) {
            assertThat(doors.get("/api/inbox", token).status()).isEqualTo(401);
        }
        assertThat(doors.get("/api/inbox", token("suspended.vlore")).status()).isEqualTo(403);
        assertThat(doors.get("/api/inbox", token("suspended.vlore")).code()).isEqualTo("officer_not_active");
        assertThat(doors.get("/api/inbox", token("nobody")).status()).isEqualTo(403);
        // a role that the token claims and the directory does not know of
        assertThat(doors.get("/api/mail", issuer.token("police.vlore", "tryeza", "operator"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void health_is_open_figures_are_for_operators_and_the_doors_are_described() {
        assertThat(doors.getUnsigned("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(doors.getUnsigned("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(doors.getUnsigned("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(doors.get("/actuator/prometheus", token("operator")).body())
                .contains(
                        "tryeza_notification_inbox_latency_seconds_count",
                        "tryeza_notification_mail_waiting",
                        "tryeza_notification_mail_oldest_seconds",
                        "tryeza_notification_mail_dead");
        var described = doors.getUnsigned("/v3/api-docs");
        assertThat(described.body()).doesNotContain("CurrentOfficer");
        assertThat(described.json().path("paths").propertyNames())
                .contains("/api/inbox", "/api/inbox/{id}/read", "/api/mail", "/api/mail/{id}/resend");
    }

    @Test
    void each_recipients_record_is_numbered_from_one_without_a_gap() {
        REFERRALS.routed("C-LAST", VLORE, List.of(), List.of());
        try (var events = new NotificationEvents(ENVIRONMENT, codec)) {
            await().until(() ->
                    events.delivered("C-LAST", NotificationChannel.MAIL).size() == 4);
            await().until(() ->
                    events.versions().values().stream().mapToLong(List::size).sum()
                            == count("SELECT coalesce(sum(version), 0) FROM inbox.recipient"));
            assertThat(events.versions())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy((recipient, versions) -> assertThat(versions)
                            .isEqualTo(LongStream.rangeClosed(1, versions.size())
                                    .boxed()
                                    .toList()));
        }
    }

    private static String token(String officer) {
        return TestIssuer.get().token(officer, "what the token says does not matter");
    }

    private Item inboxItem(String officer, String caseRef) {
        var page = doors.get("/api/inbox?limit=1000", token(officer));
        var found = JsonMapper.shared().readValue(page.body(), Inboxed.class).items().stream()
                .filter(item -> item.caseRef().equals(caseRef))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> recipients(String caseRef) {
        return jdbc.sql("SELECT officer FROM inbox.notice WHERE case_ref = :case ORDER BY officer")
                .param("case", caseRef)
                .query(String.class)
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static List<MailServer.Received> mails(String caseRef) {
        return MAIL.received().stream()
                .filter(mail -> mail.text().contains(" " + caseRef))
                .toList();
    }
}
