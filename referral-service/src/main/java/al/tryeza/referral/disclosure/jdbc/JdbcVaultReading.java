package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.Code;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.disclosure.DataKey;
import al.tryeza.referral.disclosure.Openings;
import al.tryeza.referral.disclosure.SealedCase;
import al.tryeza.referral.disclosure.SealedExplanation;
import al.tryeza.referral.disclosure.VaultReading;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Who reads a key will have it opened: that goes on record in the same statement, and with the same commit. */
    @Override
    public Optional<SealedCase> read(String caseRef, List<DataClass> categories) {
        List<Row> rows = jdbc.sql("""
                WITH found AS (
                    SELECT d.vault_id, d.bucket, d.generation, d.wrapped
                      FROM vault.case_vault v JOIN vault.data_key d USING (vault_id)
                     WHERE v.case_ref = :ref
                ), allowed AS (
                    INSERT INTO vault.opening (purpose) SELECT :purpose FROM found
                )
                SELECT found.*, newest.data_class, newest.ciphertext
                  FROM found
                  LEFT JOIN LATERAL (
                       SELECT DISTINCT ON (data_class) data_class, ciphertext
                         FROM vault.identity
                        WHERE vault_id = found.vault_id AND data_class = ANY (:classes)
                        ORDER BY data_class, written_at DESC) newest ON true
                """)
                .param("ref", caseRef)
                .param(
                        "purpose",
                        (categories.isEmpty() ? Openings.Purpose.EXPLANATION : Openings.Purpose.DISCLOSURE).name())
                .param("classes", categories.stream().map(DataClass::code).toArray(String[]::new))
                .query(JdbcVaultReading::row)
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new SealedCase(rows.getFirst().key(), ciphertexts(rows)));
    }

    /** The key, and one of the ciphertexts where there is any. */
    private record Row(DataKey key, Optional<DataClass> category, Optional<Ciphertext> ciphertext) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new DataKey(
                        row.getObject("vault_id", UUID.class),
                        row.getInt("bucket"),
                        row.getInt("generation"),
                        Ciphertext.of(row.getBytes("wrapped"))),
                Optional.ofNullable(row.getString("data_class"))
                        .map(code -> Code.parse(DataClass.class, code).orElseThrow()),
                Optional.ofNullable(row.getBytes("ciphertext")).map(Ciphertext::of));
    }

    private static Map<DataClass, Ciphertext> ciphertexts(List<Row> rows) {
        Map<DataClass, Ciphertext> sealed = new EnumMap<>(DataClass.class);
        for (Row row : rows) {
            row.category()
                    .ifPresent(category -> sealed.put(category, row.ciphertext().orElseThrow()));
        }
        return sealed;
    }

    @Override
    public Optional<SealedExplanation> explanation(String caseRef, UUID id) {
        return jdbc.sql("""
                WITH found AS (
                    SELECT e.ciphertext, d.vault_id, d.bucket, d.generation, d.wrapped
                      FROM vault.case_vault v
                      JOIN vault.data_key d USING (vault_id)
                      JOIN vault.explanation e USING (vault_id)
                     WHERE v.case_ref = :ref AND e.id = :id
                ), allowed AS (
                    INSERT INTO vault.opening (purpose) SELECT 'EXPLANATION' FROM found
                )
                SELECT * FROM found
                """)
                .param("ref", caseRef)
                .param("id", id)
                .query((row, _) -> new SealedExplanation(
                        id,
                        new DataKey(
                                row.getObject("vault_id", UUID.class),
                                row.getInt("bucket"),
                                row.getInt("generation"),
                                Ciphertext.of(row.getBytes("wrapped"))),
                        Ciphertext.of(row.getBytes("ciphertext"))))
                .optional();
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
