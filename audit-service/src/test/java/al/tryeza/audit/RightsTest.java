package al.tryeza.audit;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.testing.Backends;
import al.tryeza.testing.Rights;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every role on every table, tried, against {@code rights.txt}. What is not written there must be refused. */
class RightsTest {

    @Test
    void each_role_can_do_what_is_written_down_and_nothing_else() throws SQLException, IOException {
        Map<String, String> environment = Backends.get().environment("audit");
        var rights = new Rights(
                environment.getOrDefault("TRYEZA_DATABASE_URL", ""),
                Map.of(
                        "audit_app", environment.getOrDefault("TRYEZA_DATABASE_PASSWORD", ""),
                        "audit_migrator", environment.getOrDefault("TRYEZA_MIGRATOR_PASSWORD", "")));

        assertThat(rights.tried()).isEqualTo(Rights.written("/rights.txt"));
        System.out.println(
                "PostgreSQL, audit: " + rights.count() + " statements refused (42501), the others as written down");
    }
}
