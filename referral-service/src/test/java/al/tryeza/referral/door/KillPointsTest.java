package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.messaging.Outboxes;
import al.tryeza.referral.access.AccessRecords;
import al.tryeza.referral.access.AccessStores;
import al.tryeza.referral.access.CandidateSource;
import al.tryeza.referral.access.Disclosing;
import al.tryeza.referral.access.InOneTransaction;
import al.tryeza.referral.access.Situations;
import al.tryeza.referral.access.kafka.KafkaAccessConfiguration;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.jdbc.JdbcCaseworkConfiguration;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.conduct.jdbc.JdbcConductConfiguration;
import al.tryeza.referral.consent.Consents;
import al.tryeza.referral.consent.jdbc.JdbcConsentConfiguration;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.jdbc.JdbcDirectoryConfiguration;
import al.tryeza.referral.disclosure.AccessRequest;
import al.tryeza.referral.disclosure.AccessRequestReader;
import al.tryeza.referral.disclosure.BucketKeys;
import al.tryeza.referral.disclosure.Opening;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.disclosure.jdbc.JdbcVaultConfiguration;
import al.tryeza.referral.door.Running.Answer;
import al.tryeza.referral.grants.jdbc.JdbcGrantsConfiguration;
import al.tryeza.referral.policy.Policies;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A disclosure is struck down before and after each of its steps, its connection torn as by a kill. There is never data
 * without a record, and always a record of what was shown.
 */
class KillPointsTest {

    private static final String OFFICER = "social.vlore";
    private static final AccessRequest WISH = ((AccessRequestReader.Reading.Taken)
                    AccessRequestReader.read("""
                            {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SAFETY","reason":"kill"}
                            """.getBytes(StandardCharsets.UTF_8)))
            .request();

    private final CaseRef ref = granted();

    private static CaseRef granted() {
        Answer referred = SERVICE.refer("ngo.vlore", Bodies.childAt("Vlorë"));
        var ref = new CaseRef(referred.body().path("caseRef").asString());
        Answer grant = SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],"basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(
                        OFFICER, Instant.now().plus(Duration.ofHours(1))));
        assertThat(grant.status()).as(grant.text()).isEqualTo(201);
        return ref;
    }

    @Test
    void wherever_the_process_ends_nothing_was_shown_that_is_not_on_record() throws Exception {
        int struck = 0;
        int recordedUnseen = 0;
        boolean survived = false;
        for (int at = 0; !survived; at++) {
            long before = recorded();
            String shown = disclose(at);
            long records = recorded() - before;
            if (shown.contains(Bodies.CANARY)) {
                assertThat(records).as("step " + at).isEqualTo(1);
                survived = shown.endsWith("}}");
            } else {
                struck++;
                recordedUnseen += (int) records;
                assertThat(records).as("step " + at).isBetween(0L, 1L);
            }
        }
        assertThat(struck).as("steps at which it ended").isGreaterThan(20);
        assertThat(recordedUnseen).as("of them after the commit").isBetween(3, struck - 10);
    }

    /** What the officer got to see. */
    private String disclose(int at) throws Exception {
        try (Connection connection = connect()) {
            var doom = new Doom(at, () -> abort(connection));
            var seen = new ByteArrayOutputStream();
            try {
                var answer =
                        (Disclosing.Answer.Shown) disclosing(connection, doom).disclose(OFFICER, ref, WISH);
                answer.data().writeTo(seen, answer.accessId());
            } catch (Doom.Struck | DataAccessException struck) {
                // that was it; nothing can be said any more over a connection that is torn
            }
            return seen.toString(StandardCharsets.UTF_8);
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(SERVICE.environment.get("TRYEZA_DATABASE_URL"));
        source.setUser("referral_disclosure");
        source.setPassword(SERVICE.environment.get("TRYEZA_DISCLOSURE_PASSWORD"));
        return source.getConnection();
    }

    private static Disclosing disclosing(Connection connection, Doom doom) {
        var source = new SingleConnectionDataSource(connection, true);
        var jdbc = JdbcClient.create(source);
        var template = new TransactionTemplate(new JdbcTransactionManager(source));
        var transaction = new InOneTransaction() {
            @Override
            public <T> T run(Supplier<T> work) {
                doom.step();
                T result = Objects.requireNonNull(template.execute(_ -> doom.step(() -> after(work.get()))));
                doom.step();
                return result;
            }

            private <T> T after(T result) {
                doom.step();
                return result;
            }
        };
        var directory = doom.around(Directory.class, JdbcDirectoryConfiguration.on(jdbc));
        var vault = doom.around(VaultReading.class, JdbcVaultConfiguration.reading(jdbc));
        return new Disclosing(
                transaction,
                new AccessStores(
                        directory,
                        doom.around(CaseStandings.class, JdbcCaseworkConfiguration.on(jdbc)),
                        List.of(doom.around(CandidateSource.class, JdbcGrantsConfiguration.on(jdbc)::held)),
                        doom.around(
                                AccessRecords.class,
                                KafkaAccessConfiguration.in(
                                        SERVICE.bean(Outboxes.class).under(jdbc))),
                        _ -> {
                            throw new AssertionError("the case is there");
                        }),
                new Situations(
                        directory,
                        doom.around(Conduct.class, JdbcConductConfiguration.on(jdbc)),
                        doom.around(Consents.class, JdbcConsentConfiguration.on(jdbc)),
                        Set.of()),
                doom.around(Policies.class, SERVICE.bean(Policies.class)),
                vault,
                new Opening(vault, SERVICE.bean(BucketKeys.class)),
                Clock.systemUTC());
    }

    private long recorded() {
        return SERVICE.jdbc()
                .sql("SELECT version FROM messaging.written_version WHERE topic = 'access-events' AND record_key = ?")
                .param(ref.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
