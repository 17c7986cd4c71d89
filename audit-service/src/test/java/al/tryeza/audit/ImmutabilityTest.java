package al.tryeza.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImmutabilityTest {

    private static final String FORBIDDEN = "42501";
    private static final String REFUSED_BY_TRIGGER = "23001";

    private static AuditWorld world;

    @BeforeAll
    static void store() {
        world = new AuditWorld();
        world.asApp().sql("""
                insert into audit.entry (index, topic, partition, position, bucket, identified, received_at, mark, nonce,
                    leaf, subject)
                values (0, 'case-events', 0, 0, 1, false, now(), decode(repeat('00', 32), 'hex'),
                    decode(repeat('00', 16), 'hex'), decode(repeat('00', 130), 'hex'), '')
                """).update();
        world.asApp().sql("insert into audit.case_entry values ('\\x00', 0, 1)").update();
        world.asApp().sql("""
                insert into audit.access (index, time, institution, role, bucket, mark, categories, purpose, decision,
                    policies, break_glass)
                values (0, now(), 'onac', 'auditor', 1, '', '{}', 'CASE_MANAGEMENT', 'VIEWED', '{}', false)
                """).update();
        world.asApp().sql("update audit.head set size = 1").update();
        world.asApp().sql("""
                insert into audit.tile (level, index, hashes) values (0, 0, decode(repeat('11', 64), 'hex'))
                """).update();
        world.asApp().sql("""
                insert into audit.schema (schema_id, fingerprint) values (1, decode(repeat('11', 32), 'hex'))
                """).update();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set content = null",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.case_entry set mark = ''",
                "delete from audit.case_entry",
                "truncate audit.case_entry",
                "update audit.access set officer = null",
                "delete from audit.access",
                "truncate audit.access",
                "update audit.schema set fingerprint = ''",
                "delete from audit.schema",
                "truncate audit.schema",
                "delete from audit.tile",
                "truncate audit.tile",
                "delete from audit.head",
                "truncate audit.head",
                "insert into audit.head (id, size) values (true, 0)",
                "alter table audit.entry disable trigger entry_immutable",
                "drop table audit.entry",
                "set role audit_owner"
            })
    void the_service_may_add_and_read_and_nothing_else(String sql) {
        assertRefused(FORBIDDEN, "audit_app", sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set content = null",
                "update audit.entry set code = 'X' where false",
                "delete from audit.entry",
                "truncate audit.entry cascade",
                "update audit.case_entry set mark = ''",
                "delete from audit.case_entry",
                "truncate audit.case_entry",
                "update audit.access set officer = null",
                "delete from audit.access",
                "truncate audit.access",
                "update audit.schema set fingerprint = ''",
                "delete from audit.schema",
                "truncate audit.schema",
                "delete from audit.tile",
                "truncate audit.tile",
                "update audit.tile set hashes = hashes",
                "update audit.tile set hashes = decode(repeat('11', 32), 'hex')",
                "update audit.tile set hashes = decode(repeat('12', 96), 'hex')",
                "update audit.tile set level = 1, hashes = hashes || hashes",
                "update audit.head set size = 0",
                "update audit.head set size = size",
                "delete from audit.head",
                "truncate audit.head"
            })
    void the_owner_and_the_superuser_meet_the_trigger(String sql) {
        assertRefused(REFUSED_BY_TRIGGER, "audit_migrator", "set role audit_owner", sql);
        assertRefused(REFUSED_BY_TRIGGER, "postgres", sql);
        assertRefused(REFUSED_BY_TRIGGER, "postgres", "set session_replication_role = replica", sql);
    }

    @Test
    void the_service_can_make_a_tile_wider_and_not_other_than_it_was() {
        assertRefused(
                REFUSED_BY_TRIGGER, "audit_app", "update audit.tile set hashes = decode(repeat('12', 96), 'hex')");
        assertRefused(FORBIDDEN, "audit_app", "update audit.tile set index = 1");
        assertThat(world.asApp()
                        .sql("update audit.tile set hashes = hashes || decode(repeat('12', 32), 'hex')")
                        .update())
                .isEqualTo(1);
    }

    @Test
    void the_service_cannot_lower_the_count() {
        assertRefused(REFUSED_BY_TRIGGER, "audit_app", "update audit.head set size = 0");
    }

    @Test
    void nobody_can_sign_in_as_the_owner() {
        assertThat(world.asMigrator()
                        .sql("select rolcanlogin from pg_roles where rolname = 'audit_owner'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void an_index_is_given_once() {
        assertRefused("23505", "audit_app", """
                insert into audit.entry (index, topic, partition, position, bucket, identified, received_at, mark, nonce,
                    leaf, subject)
                values (0, 'case-events', 0, 1, 1, false, now(), decode(repeat('00', 32), 'hex'),
                    decode(repeat('00', 16), 'hex'), decode(repeat('00', 130), 'hex'), '')
                """);
    }

    @Test
    void after_all_of_it_everything_is_as_it_was() {
        assertThat(world.size()).isEqualTo(1);
        assertThat(world.asApp()
                        .sql("select size from audit.head")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static void assertRefused(String state, String role, String... statements) {
        assertThatThrownBy(() -> {
                    try (Connection connection = world.connect(role);
                            var statement = connection.createStatement()) {
                        for (String sql : statements) {
                            statement.execute(sql);
                        }
                    }
                })
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(state);
    }
}
