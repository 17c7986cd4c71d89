package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.disclosure.DataKey;
import al.tryeza.referral.disclosure.OldKeysStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcOldKeys implements OldKeysStore {

    /** "Keys", as letters. */
    private static final int LOCK = 0x4b657973;

    private final JdbcClient jdbc;

    JdbcOldKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold() {
        jdbc.sql("SELECT count(pg_advisory_xact_lock(?))")
                .param(LOCK)
                .query(Long.class)
                .single();
    }

    @Override
    public List<OldBucketKey> bucketKeys() {
        return jdbc.sql("SELECT bucket, generation, wrapped FROM vault.bucket_key ORDER BY bucket")
                .query((row, _) -> new OldBucketKey(
                        row.getInt("bucket"), row.getInt("generation"), Ciphertext.of(row.getBytes("wrapped"))))
                .list();
    }

    @Override
    public List<DataKey> dataKeys(int bucket) {
        return jdbc.sql("SELECT vault_id, generation, wrapped FROM vault.wrapped_before(?::smallint)")
                .param(bucket)
                .query((row, _) -> new DataKey(
                        row.getObject("vault_id", UUID.class),
                        bucket,
                        row.getInt("generation"),
                        Ciphertext.of(row.getBytes("wrapped"))))
                .list();
    }

    @Override
    public Map<String, Ciphertext> intakeKeys() {
        return byName("SELECT key_id AS name, wrapped FROM vault.intake_key WHERE wrapped IS NOT NULL");
    }

    @Override
    public void clearIntakeKeys() {
        jdbc.sql("UPDATE vault.intake_key SET wrapped = NULL WHERE wrapped IS NOT NULL")
                .update();
    }

    @Override
    public Map<String, Ciphertext> macKeys() {
        return byName("SELECT purpose AS name, wrapped FROM vault.mac_key");
    }

    @Override
    public void replaceMacKey(String purpose, Ciphertext wrapped) {
        jdbc.sql("UPDATE vault.mac_key SET wrapped = ? WHERE purpose = ?")
                .params(wrapped.bytes(), purpose)
                .update();
    }

    private Map<String, Ciphertext> byName(String query) {
        Map<String, Ciphertext> found = new HashMap<>();
        jdbc.sql(query).query(row -> {
            found.put(row.getString("name"), Ciphertext.of(row.getBytes("wrapped")));
        });
        return found;
    }
}
