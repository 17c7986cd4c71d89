package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.messaging.Outboxes;
import al.tryeza.referral.access.AccessStores;
import al.tryeza.referral.access.Disclosing;
import al.tryeza.referral.access.Disclosing.Answer;
import al.tryeza.referral.access.OfficerTries;
import al.tryeza.referral.access.Situations;
import al.tryeza.referral.access.jdbc.DisclosureDatabase;
import al.tryeza.referral.access.kafka.KafkaAccessConfiguration;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.jdbc.JdbcCaseworkConfiguration;
import al.tryeza.referral.conduct.jdbc.JdbcConductConfiguration;
import al.tryeza.referral.consent.jdbc.JdbcConsentConfiguration;
import al.tryeza.referral.directory.jdbc.JdbcDirectoryConfiguration;
import al.tryeza.referral.disclosure.AccessRequest;
import al.tryeza.referral.disclosure.AccessRequestReader;
import al.tryeza.referral.disclosure.Opening;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.grants.jdbc.JdbcGrantsConfiguration;
import al.tryeza.referral.policy.Policies;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock that goes back brings nothing to life again. */
class ClockMovedBackDoorTest {

    private static final AccessRequest WISH = ((AccessRequestReader.Reading.Taken)
                    AccessRequestReader.read("""
                            {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SAFETY","reason":"ora"}
                            """.getBytes(StandardCharsets.UTF_8)))
            .request();

    private final String officer = People.officer("social.korce", "AL-06");
    private final String ref = People.referred("secretary.korce", Bodies.childAt("Korçë"));

    private void granted(Instant until) {
        People.granted("secretary.korce", ref, officer, "{\"type\":\"BEST_INTEREST\"}", until);
    }

    /** The service's own way to the vault, with another clock. */
    private static Disclosing at(Clock clock) {
        var database = SERVICE.bean(DisclosureDatabase.class);
        JdbcClient jdbc = database.jdbc();
        var directory = JdbcDirectoryConfiguration.on(jdbc);
        return new Disclosing(
                database.transaction(),
                new AccessStores(
                        directory,
                        JdbcCaseworkConfiguration.on(jdbc),
                        List.of(JdbcGrantsConfiguration.on(jdbc)::held),
                        KafkaAccessConfiguration.in(SERVICE.bean(Outboxes.class).under(jdbc)),
                        SERVICE.bean(OfficerTries.class)),
                new Situations(
                        directory, JdbcConductConfiguration.on(jdbc), JdbcConsentConfiguration.on(jdbc), Set.of()),
                SERVICE.bean(Policies.class),
                SERVICE.bean(VaultReading.class),
                SERVICE.bean(Opening.class),
                clock);
    }

    @Test
    void the_clock_of_one_instance_goes_back() {
        granted(Instant.now().plus(Duration.ofHours(1)));
        var late = at(Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
        assertThat(late.disclose(officer, new CaseRef(ref), WISH)).isInstanceOf(Answer.Shown.class);

        Instant until = People.runsOutSoon(ref);
        await().until(() -> Instant.now().isAfter(until));

        assertThat(late.disclose(officer, new CaseRef(ref), WISH)).isInstanceOf(Answer.Denied.class);
        assertThat(AtOnce.decided(ref))
                .satisfiesExactly(
                        shown -> assertThat(shown.getStructure().getTime()).isBefore(until),
                        denied -> assertThat(denied.getStructure().getTime()).isAfterOrEqualTo(until));
    }

    @Test
    void the_clock_of_everybody_goes_back() {
        Instant until = Instant.now().plus(Duration.ofHours(1));
        granted(until);
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(200);

        // the case was asked for when the grant had run out, and then the clocks were moved
        SERVICE.jdbc()
                .sql("UPDATE casework.case_file SET decided_at = ?::timestamptz WHERE ref = ?")
                .params(until.toString(), ref)
                .update();

        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(403);
    }

    @Test
    void the_clock_of_one_instance_was_ahead_and_nobody_has_lost_a_grant_by_it() {
        granted(Instant.now().plus(Duration.ofHours(1)));
        var ahead = at(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));
        assertThat(ahead.disclose(officer, new CaseRef(ref), WISH)).isInstanceOf(Answer.Denied.class);

        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(200);
    }
}
