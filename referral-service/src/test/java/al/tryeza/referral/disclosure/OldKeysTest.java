package al.tryeza.referral.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.keys.Keys;
import al.tryeza.referral.codes.DataClass;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the vault looked like while wrapped keys lay in the database and the key service's key in the clear. */
class OldKeysTest {

    private static final byte[] NAME = "{\"firstName\":\"Kanarina\"}".getBytes(UTF_8);

    private final UUID referralId = UUID.randomUUID();
    private final KeysetHandle before;
    private final Aead keyService;
    private final KeysetHandle digest;

    OldKeysTest() throws GeneralSecurityException {
        before = Keys.generate(PredefinedAeadParameters.AES256_GCM);
        keyService = Keys.primitive(before, Aead.class);
        digest = Keys.generate(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
    }

    @Test
    void everything_opens_under_new_keys_and_the_database_keeps_none() throws Exception {
        var database = new VaultDatabase(this::asItWas);

        assertThat(database.open(referralId, DataClass.IDENTITY)).contains(NAME);
        assertThat(rows(database, "vault.bucket_key")).isZero();
        assertThat(rows(database, "vault.intake_key WHERE wrapped IS NOT NULL")).isZero();
        byte[] wrapped = database.intakeKeys()
                .find("of-that-day")
                .orElseThrow()
                .wrapped()
                .orElseThrow()
                .bytes();
        assertThat(database.keyService().decrypt(wrapped, IntakeKeys.place("of-that-day")))
                .isEqualTo(NAME);
        var mac = database.store().macKey("body-digest").orElseThrow();
        assertThat(Keys.unwrap(mac, database.keyService(), "body-digest").equalsKeyset(digest))
                .isTrue();

        // what a copy of the database has from before is closed
        assertThatThrownBy(() -> database.keyServiceAfterRestart().decrypt(keyService.encrypt(NAME, NAME), NAME))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(database.keyFolder().resolve("vault.keyset")).doesNotExist();
    }

    @Test
    void who_is_killed_between_new_keys_and_commit_leaves_everything_to_the_next() throws Exception {
        var database = new VaultDatabase(this::asItWas);
        // the next generation lies there as after a rollback, of a key that nothing is wrapped by
        var sealed = database.bucketKeys().all().getFirst();
        var keys = database.bucketKeys();
        assertThat(keys.keep(keys.generate(sealed.bucket(), sealed.generation() + 1, Map.of())))
                .isTrue();
        database.upkeep().prepare(work -> database.transaction().executeWithoutResult(_ -> work.run()));
        assertThat(database.open(referralId, DataClass.IDENTITY)).contains(NAME);
    }

    private void asItWas(VaultDatabase database) {
        var vaultId = UUID.randomUUID();
        int bucket = BucketKeys.bucketOf(vaultId);
        try (var superuser = database.superuser()) {
            KeysetHandle bucketKey = Keys.generate(PredefinedAeadParameters.AES256_GCM);
            var caseKey = CaseKey.generate(vaultId);
            run(
                    superuser,
                    "INSERT INTO vault.bucket_key VALUES (?, 1, ?)",
                    bucket,
                    Keys.wrap(bucketKey, keyService, "bucket-key " + bucket + " 1")
                            .bytes());
            run(superuser, "INSERT INTO vault.bucket VALUES (?, 1)", bucket);
            run(superuser, "INSERT INTO vault.case_vault VALUES ('CASE', ?)", vaultId);
            run(
                    superuser,
                    "INSERT INTO vault.data_key VALUES (?, ?, 1, ?)",
                    vaultId,
                    bucket,
                    caseKey.wrapOld(Keys.primitive(bucketKey, Aead.class)).bytes());
            run(
                    superuser,
                    "INSERT INTO vault.identity VALUES (?, ?, 'IDENTITY', ?)",
                    vaultId,
                    referralId,
                    caseKey.seal(DataClass.IDENTITY, NAME).bytes());
            run(
                    superuser,
                    "INSERT INTO vault.mac_key VALUES ('body-digest', ?)",
                    Keys.wrap(digest, keyService, "body-digest").bytes());
            run(
                    superuser,
                    "INSERT INTO vault.intake_key VALUES ('of-that-day', current_date, 'x', 'y', ?, now())",
                    keyService.encrypt(NAME, IntakeKeys.place("of-that-day")));
            var folder = Files.createDirectories(
                    database.keyFolder(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var file = Files.createFile(
                    folder.resolve("vault.keyset"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    file,
                    TinkProtoKeysetFormat.serializeKeyset(before, InsecureSecretKeyAccess.get(), TinkConfig2026.get()));
        } catch (SQLException | GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int each = 0; each < values.length; each++) {
                prepared.setObject(each + 1, values[each]);
            }
            prepared.executeUpdate();
        }
    }

    private static long rows(VaultDatabase database, String table) {
        return database.intake()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
