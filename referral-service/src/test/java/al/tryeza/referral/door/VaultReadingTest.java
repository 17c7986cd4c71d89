package al.tryeza.referral.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The role of disclosure on the database as the service has migrated it. */
class VaultReadingTest {

    private final JdbcClient disclosure = Running.SERVICE.vault();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE casework.case_file SET access_version = access_version",
                "INSERT INTO access.officer_tries VALUES ('nobody', 1) ON CONFLICT (officer) DO UPDATE SET tries = 1",
                "SELECT * FROM vault.identity",
                "SELECT * FROM casework.recusal",
                "SELECT * FROM directory.officer"
            })
    void disclosure_reads_the_vault_and_numbers_accesses(String statement) {
        disclosure.sql("EXPLAIN " + statement).query().listOfRows();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE casework.case_file SET version = 1",
                "UPDATE casework.case_file SET child = true",
                "INSERT INTO casework.recusal VALUES ('a', 'b')",
                "DELETE FROM casework.recusal",
                "INSERT INTO vault.identity VALUES (gen_random_uuid(), gen_random_uuid(), 'LEGAL', '')",
                "UPDATE vault.identity SET ciphertext = ''",
                "DELETE FROM vault.data_key",
                "UPDATE vault.explanation SET ciphertext = ''",
                "DELETE FROM vault.explanation",
                "SELECT * FROM messaging.outbox",
                "DELETE FROM messaging.outbox",
                "UPDATE directory.officer SET status = 'ACTIVE'",
                "SELECT * FROM intake.idempotency",
                "SELECT * FROM vault.mac_key",
                "SELECT * FROM vault.intake_key"
            })
    void and_may_do_nothing_else(String statement) {
        assertThatThrownBy(() -> disclosure.sql(statement).query().listOfRows())
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void no_table_that_is_added_later_is_its_to_change_unnoticed() {
        List<String> changes = disclosure.sql("""
                SELECT n.nspname || '.' || c.relname || ' ' || privilege
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
                       unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
                 WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg_%' AND n.nspname <> 'information_schema'
                   AND has_table_privilege('referral_disclosure', c.oid, privilege)
                 ORDER BY 1
                """).query(String.class).list();
        assertThat(changes)
                .containsExactlyInAnyOrder(
                        "access.officer_tries INSERT",
                        "messaging.outbox INSERT",
                        "messaging.written_version INSERT",
                        "vault.blind_token INSERT",
                        "vault.explanation INSERT",
                        "vault.link_opening INSERT",
                        "vault.link_told INSERT",
                        "vault.opening INSERT",
                        "vault.possible_link INSERT",
                        "vault.unmatched DELETE",
                        "vault.unmatched INSERT");
    }
}
