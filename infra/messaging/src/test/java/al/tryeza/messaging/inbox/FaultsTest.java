package al.tryeza.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.messaging.Poison;
import al.tryeza.messaging.SchemaUnavailable;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "53300", "57P01", "58030", "55P03", "25006", "25P03"})
    void states_of_a_server_in_trouble_pass(String state) {
        assertThat(Faults.pass(new UncategorizedSQLException("", null, new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01"})
    void states_that_a_statement_brought_about_do_not(String state) {
        assertThat(Faults.pass(new UncategorizedSQLException("", null, new SQLException("", state))))
                .isFalse();
    }

    @Test
    void a_server_away_passes_however_deep_it_is_wrapped() {
        assertThat(Faults.pass(new CannotCreateTransactionException(""))).isTrue();
        assertThat(Faults.pass(new CannotGetJdbcConnectionException(""))).isTrue();
        assertThat(Faults.pass(new IllegalStateException(new TimeoutException(""))))
                .isTrue();
        assertThat(Faults.pass(new SchemaUnavailable("X"))).isTrue();
    }

    @Test
    void faults_of_the_record_or_the_program_do_not_pass() {
        assertThat(Faults.pass(new NullPointerException())).isFalse();
        assertThat(Faults.pass(new Poison("X"))).isFalse();
        assertThat(Faults.pass(new DataIntegrityViolationException(""))).isFalse();
    }
}
