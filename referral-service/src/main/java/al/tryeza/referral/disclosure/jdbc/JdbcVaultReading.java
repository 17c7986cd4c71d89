package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.referral.codes.Code;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.disclosure.Ciphertext;
import al.tryeza.referral.disclosure.DataKey;
import al.tryeza.referral.disclosure.Openings;
import al.tryeza.referral.disclosure.SealedCase;
import al.tryeza.referral.disclosure.VaultReading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the vault under the role that may. */
final class JdbcVaultReading implements VaultReading {

    private final JdbcClient jdbc;

    JdbcVaultReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SealedCase> read(String caseRef, List<DataClass> categories) {
        return key(caseRef, categories.isEmpty() ? Openings.Purpose.EXPLANATION : Openings.Purpose.DISCLOSURE)
                .map(key ->
                        new SealedCase(key, categories.isEmpty() ? Map.of() : ciphertexts(key.vaultId(), categories)));
    }

    /** Who reads a key will have it opened: that goes on record in the same statement, and with the same commit. */
    private Optional<DataKey> key(String caseRef, Openings.Purpose purpose) {
        return jdbc.sql("""
                WITH found AS (
                    SELECT d.vault_id, d.bucket, d.generation, d.wrapped
                      FROM vault.case_vault v JOIN vault.data_key d USING (vault_id)
                     WHERE v.case_ref = :ref
                ), allowed AS (
                    INSERT INTO vault.opening (purpose) SELECT :purpose FROM found
                )
                SELECT vault_id, bucket, generation, wrapped FROM found
                """)
                .param("ref", caseRef)
                .param("purpose", purpose.name())
                .query((row, _) -> new DataKey(
                        row.getObject("vault_id", UUID.class),
                        row.getInt("bucket"),
                        row.getInt("generation"),
                        Ciphertext.of(row.getBytes("wrapped"))))
                .optional();
    }

    private Map<DataClass, Ciphertext> ciphertexts(UUID vaultId, List<DataClass> categories) {
        Map<DataClass, Ciphertext> sealed = new EnumMap<>(DataClass.class);
        jdbc.sql("""
                SELECT DISTINCT ON (data_class) data_class, ciphertext
                  FROM vault.identity WHERE vault_id = :vault AND data_class = ANY (:classes)
                 ORDER BY data_class, written_at DESC
                """)
                .param("vault", vaultId)
                .param("classes", categories.stream().map(DataClass::code).toArray(String[]::new))
                .query(row -> {
                    sealed.put(
                            Code.parse(DataClass.class, row.getString("data_class"))
                                    .orElseThrow(),
                            Ciphertext.of(row.getBytes("ciphertext")));
                });
        return sealed;
    }

    @Override
    public void keep(UUID id, UUID vaultId, Ciphertext explanation) {
        jdbc.sql("INSERT INTO vault.explanation (id, vault_id, ciphertext) VALUES (?, ?, ?)")
                .param(id)
                .param(vaultId)
                .param(explanation.bytes())
                .update();
    }
}
