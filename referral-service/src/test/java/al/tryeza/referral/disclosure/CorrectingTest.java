package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.disclosure.CorrectionReader.Reading;
import al.tryeza.referral.disclosure.jdbc.JdbcVaultConfiguration;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A correction on a real database: the newer is disclosed, the older stays, and both are compared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectingTest {

    private VaultDatabase database;
    private VaultReading reading;
    private Correcting correcting;
    private BlindIndex index;
    private String ref;

    @BeforeAll
    void open() {
        database = new VaultDatabase();
        reading = JdbcVaultConfiguration.reading(database.disclosure());
        index = BlindIndex.open(database.store(), database.keyService());
        correcting = new Correcting(reading, database.store(), database.bucketKeys(), index);
    }

    @BeforeEach
    void somebody() {
        ref = UUID.randomUUID().toString();
        database.vault()
                .seal(ref, UUID.randomUUID(), Read.taken(Body.ofAdult().bytes()).identity());
    }

    private static Correction correction(String firstName) {
        var read = CorrectionReader.read(Body.bytes("""
                {"category": "IDENTITY", "purpose": "CASE_MANAGEMENT", "reasonCode": "CORRECTION", "reason": "Kanar",
                 "person": {"firstName": "%s", "secondName": "Kanarxhiu", "birthdate": "1984-03-05"}}
                """.formatted(firstName)), Read.NOON);
        return ((Reading.Taken) read).correction();
    }

    private SealedCase sealed() {
        return reading.read(ref, List.of(DataClass.IDENTITY)).orElseThrow();
    }

    private UUID corrected(String firstName) {
        UUID access = UUID.randomUUID();
        SealedCorrection sealed = correcting.seal(access, sealed(), correction(firstName));
        database.transaction().executeWithoutResult(_ -> correcting.put(UUID.randomUUID(), sealed));
        return access;
    }

    private String disclosed() throws Exception {
        SealedCase sealed = sealed();
        byte[] plaintext = database.bucketKeys()
                .open(sealed.dataKey())
                .open(
                        DataClass.IDENTITY,
                        Objects.requireNonNull(sealed.ciphertexts().get(DataClass.IDENTITY)));
        return new String(plaintext, StandardCharsets.UTF_8);
    }

    private long count(String table) {
        return database.disclosure()
                .sql("SELECT count(*) FROM vault.%s WHERE vault_id = ?".formatted(table))
                .param(sealed().dataKey().vaultId())
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_right_is_disclosed_and_what_was_wrong_stays_sealed() throws Exception {
        assertThat(disclosed()).contains("Kanarina");
        corrected("Kanarila");
        assertThat(disclosed()).isEqualTo("""
                        {"firstName":"Kanarila","secondName":"Kanarxhiu","birthdate":"1984-03-05"}""");
        corrected("Kanarela");
        assertThat(disclosed()).contains("Kanarela");
        assertThat(database.disclosure()
                        .sql("SELECT count(*) FROM vault.identity WHERE vault_id = ? AND data_class = 'IDENTITY'")
                        .param(sealed().dataKey().vaultId())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void old_and_new_are_compared_from_now_on() {
        long before = count("blind_token");
        database.disclosure().sql("DELETE FROM vault.unmatched").update();
        corrected("Kanarila");
        assertThat(count("blind_token")).isEqualTo(before + 3);
        assertThat(count("unmatched")).isEqualTo(1);
        corrected("Kanarila");
        assertThat(count("blind_token")).as("the same again").isEqualTo(before + 3);
    }

    @Test
    void the_reason_is_kept_sealed_under_the_access_that_permitted_it() {
        UUID access = corrected("Kanarila");
        assertThat(database.disclosure()
                        .sql("SELECT count(*) FROM vault.explanation WHERE id = ?")
                        .param(access)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothing_comes_into_a_vault_whose_key_is_gone() throws SQLException {
        SealedCorrection late = correcting.seal(UUID.randomUUID(), sealed(), correction("Kanarila"));
        UUID vaultId = sealed().dataKey().vaultId();
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM vault.data_key WHERE vault_id = '%s'".formatted(vaultId));
        }
        assertThatThrownBy(
                        () -> database.transaction().executeWithoutResult(_ -> correcting.put(UUID.randomUUID(), late)))
                .isInstanceOf(ErasedMeanwhile.class);
        assertThat(database.disclosure()
                        .sql("SELECT count(*) FROM vault.blind_token WHERE vault_id = ?")
                        .param(vaultId)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
