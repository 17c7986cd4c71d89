package al.tryeza.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.servers.PostgresServer.Durability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresServerTest {

    private static final String PERMISSION_DENIED = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    private final DatabaseSpec referral =
            DatabaseSpec.ofService("referral", "migrates", "works").withRole("referral_disclosure", "reads");
    private final PostgresServer server;

    PostgresServerTest(@TempDir Path folder) {
        server = new PostgresServer(Distribution.found(), TestHome.of(folder, "postgres"), Durability.FAST);
    }

    @BeforeAll
    void start() {
        server.start();
        server.databases().provision(referral);
        server.databases().provision(DatabaseSpec.ofService("audit", "migrates too", "works too"));
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    void the_application_works_with_what_migrations_grant_and_makes_nothing_itself() throws SQLException {
        migrate("CREATE TABLE granted (id int)", "GRANT SELECT, INSERT ON granted TO referral_app");

        run("referral", "referral_app", "works", "INSERT INTO granted VALUES (1)");

        refused(PERMISSION_DENIED, "referral_app", "works", "CREATE TABLE own (id int)");
        refused(PERMISSION_DENIED, "referral_app", "works", "CREATE SCHEMA own");
        refused(PERMISSION_DENIED, "referral_app", "works", "DELETE FROM granted");
        refused(PERMISSION_DENIED, "referral_app", "works", "CREATE TEMPORARY TABLE own (id int)");
        refused(PERMISSION_DENIED, "referral_app", "works", "SET ROLE referral_owner");
        refused(PERMISSION_DENIED, "referral_disclosure", "reads", "SELECT * FROM granted");
    }

    @Test
    void a_new_function_belongs_to_nobody_until_it_is_granted() throws SQLException {
        migrate("CREATE FUNCTION answer() RETURNS int LANGUAGE sql RETURN 42");

        refused(PERMISSION_DENIED, "referral_app", "works", "SELECT answer()");
    }

    @Test
    void the_migrator_has_no_rights_until_it_becomes_the_owner() throws SQLException {
        migrate("CREATE TABLE of_owner (id int)");

        refused(PERMISSION_DENIED, "referral_migrator", "migrates", "SELECT * FROM of_owner");
    }

    @Test
    void a_service_cannot_enter_the_database_of_another() {
        assertThatThrownBy(() -> run("audit", "referral_app", "works", "SELECT 1"))
                .hasFieldOrPropertyWithValue("SQLState", PERMISSION_DENIED);
        assertThatThrownBy(() -> run("postgres", "referral_app", "works", "SELECT 1"))
                .hasFieldOrPropertyWithValue("SQLState", PERMISSION_DENIED);
    }

    @Test
    void nobody_enters_without_the_right_password() {
        assertThatThrownBy(() -> run("referral", "referral_app", "guessed", "SELECT 1"))
                .hasFieldOrPropertyWithValue("SQLState", WRONG_PASSWORD);
        assertThatThrownBy(() -> run("postgres", "postgres", "postgres", "SELECT 1"))
                .hasFieldOrPropertyWithValue("SQLState", WRONG_PASSWORD);
        // a role that owns and cannot sign in
        assertThatThrownBy(() -> run("referral", "referral_owner", "works", "SELECT 1"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void commits_wait_for_the_log_and_pages_carry_checksums() throws SQLException {
        assertThat(read("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(read("SHOW data_checksums")).isEqualTo("on");
        assertThat(read("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(read("SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
                .isEqualTo("0");
    }

    @Test
    void provisioning_again_keeps_data_and_takes_the_new_password() throws SQLException {
        migrate("CREATE TABLE kept (id int)", "GRANT SELECT, INSERT ON kept TO referral_app");
        run("referral", "referral_app", "works", "INSERT INTO kept VALUES (7)");

        server.databases().provision(DatabaseSpec.ofService("referral", "migrates", "a new 'word'"));

        assertThat(readAs("referral_app", "a new 'word'", "SELECT id FROM kept"))
                .isEqualTo("7");
        server.databases().provision(referral);
    }

    @Test
    void a_copy_has_the_content_and_the_rights_of_its_original() throws SQLException {
        var audit = DatabaseSpec.ofService("audit", "migrates too", "works too");
        server.databases().copy(audit, "audit_copy");

        run("audit_copy", "audit_app", "works too", "SELECT 1");
        assertThatThrownBy(() -> run("audit_copy", "referral_app", "works", "SELECT 1"))
                .hasFieldOrPropertyWithValue("SQLState", PERMISSION_DENIED);
    }

    @Test
    void data_survives_a_stop_and_a_power_cut() throws SQLException {
        migrate("CREATE TABLE survivor (id int)", "INSERT INTO survivor VALUES (1)");

        server.stop();
        assertThat(server.isRunning()).isFalse();
        server.start();
        migrate("INSERT INTO survivor VALUES (2)");
        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.start();

        assertThat(read("SELECT count(*) FROM survivor")).isEqualTo("2");
    }

    @Test
    void while_it_is_paused_nobody_is_answered() throws SQLException {
        try (var connection =
                DriverManager.getConnection(server.url("referral") + "?socketTimeout=1", "referral_app", "works")) {
            server.pause();
            assertThatThrownBy(() -> connection.createStatement().execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
        } finally {
            server.resume();
        }
        assertThatCode(() -> run("referral", "referral_app", "works", "SELECT 1"))
                .doesNotThrowAnyException();
    }

    @Test
    void an_end_that_nobody_asked_for_is_told_with_the_last_lines_of_the_log() throws Exception {
        var told = new LinkedBlockingQueue<ChildProcess>();
        server.onUnexpectedExit(told::add);
        server.stop();
        server.start();
        assertThat(told).isEmpty();

        Signal.TERM.send(server.process().pid());

        var ended = told.poll(30, TimeUnit.SECONDS);
        assertThat(ended).isSameAs(server.process());
        assertThat(server.part()).isEqualTo("PostgreSQL");
        assertThat(server.lastLines(2)).hasSize(2);
        server.onUnexpectedExit(child -> {});
        server.start();
    }

    @Test
    void a_value_in_a_refused_statement_stays_out_of_the_log() throws Exception {
        migrate("CREATE TABLE person (name text UNIQUE, birth date)", "INSERT INTO person (name) VALUES ('Canary')");

        refused("23505", "postgres", superuserPassword(), "INSERT INTO person (name) VALUES ('Canary')");
        refused("22007", "postgres", superuserPassword(), "INSERT INTO person (birth) VALUES ('Canary')");

        assertThat(Files.readString(server.log())).doesNotContain("Canary").contains("ready to accept connections");
    }

    @Test
    void a_taken_port_is_one_sentence(@TempDir Path folder) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var second = new PostgresServer(
                    Distribution.found(), ServerHome.in(folder, taken.getLocalPort()), Durability.FAST);
            assertThatThrownBy(second::start)
                    .isInstanceOf(ServerException.class)
                    .hasMessage("PostgreSQL cannot start: port %d on 127.0.0.1 is already taken."
                            .formatted(taken.getLocalPort()));
        }
    }

    private void migrate(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("referral"), "referral_migrator", "migrates");
                var statement = connection.createStatement()) {
            statement.execute("SET ROLE referral_owner");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void refused(String state, String user, String password, String sql) {
        assertThatThrownBy(() -> run("referral", user, password, sql))
                .as(sql)
                .hasFieldOrPropertyWithValue("SQLState", state);
    }

    private void run(String database, String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(database), user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        try (var connection = server.databases().connect("referral")) {
            return first(connection, sql);
        }
    }

    private String readAs(String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("referral"), user, password)) {
            return first(connection, sql);
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String superuserPassword() {
        return server.home().secrets().get("superuser");
    }
}
