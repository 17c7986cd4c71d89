package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.disclosure.BlindToken;
import al.tryeza.referral.disclosure.DataKey;
import al.tryeza.referral.disclosure.ErasedMeanwhile;
import al.tryeza.referral.disclosure.SealedCorrection;
import al.tryeza.referral.disclosure.VaultStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcVaultStore implements VaultStore {

    private final JdbcClient jdbc;

    JdbcVaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OptionalInt hold(int bucket) {
        return jdbc.sql("SELECT generation FROM vault.bucket WHERE bucket = ? FOR KEY SHARE")
                .param(bucket)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public void begin(int bucket) {
        jdbc.sql("INSERT INTO vault.bucket (bucket, generation) VALUES (?, 1) ON CONFLICT DO NOTHING")
                .param(bucket)
                .update();
    }

    @Override
    public Optional<Ciphertext> macKey(String purpose) {
        return jdbc.sql("SELECT wrapped FROM vault.mac_key WHERE purpose = ?")
                .param(purpose)
                .query((row, _) -> Ciphertext.of(row.getBytes("wrapped")))
                .optional();
    }

    @Override
    public void addMacKey(String purpose, Ciphertext wrapped) {
        jdbc.sql("INSERT INTO vault.mac_key (purpose, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(purpose)
                .param(wrapped.bytes())
                .update();
    }

    @Override
    public void open(
            String caseRef, DataKey key, UUID referralId, Map<DataClass, Ciphertext> sealed, List<BlindToken> tokens) {
        // one round trip, because it is paid on every referral
        jdbc.sql("""
                WITH opened AS (
                    INSERT INTO vault.case_vault (case_ref, vault_id) VALUES (:caseRef, :vaultId)
                ), wrapped AS (
                    INSERT INTO vault.data_key (vault_id, bucket, generation, wrapped)
                    VALUES (:vaultId, :bucket, :generation, :wrapped)
                ), compared AS (
                    INSERT INTO vault.blind_token (vault_id, agreement, digest)
                    SELECT :vaultId, agreement, digest
                    FROM unnest(:agreements::text[], :digests::bytea[]) AS token (agreement, digest)
                ), unmatched AS (
                    INSERT INTO vault.unmatched (vault_id) SELECT :vaultId WHERE cardinality(:digests::bytea[]) > 0
                )
                INSERT INTO vault.identity (vault_id, referral_id, data_class, ciphertext)
                SELECT :vaultId, :referralId, data_class, ciphertext
                FROM unnest(:dataClasses::text[], :ciphertexts::bytea[]) AS sealed (data_class, ciphertext)
                """)
                .param("caseRef", caseRef)
                .param("vaultId", key.vaultId())
                .param("bucket", key.bucket())
                .param("generation", key.generation())
                .param("wrapped", key.wrapped().bytes())
                .param("referralId", referralId)
                .param("dataClasses", classes(sealed))
                .param("ciphertexts", ciphertexts(sealed))
                .param("agreements", agreements(tokens))
                .param("digests", digests(tokens))
                .update();
    }

    @Override
    public void correct(UUID correctionId, SealedCorrection correction) {
        try {
            jdbc.sql("""
                    WITH compared AS (
                        INSERT INTO vault.blind_token (vault_id, agreement, digest)
                        SELECT :vaultId, agreement, digest
                        FROM unnest(:agreements::text[], :digests::bytea[]) AS token (agreement, digest)
                        ON CONFLICT DO NOTHING
                    ), unmatched AS (
                        INSERT INTO vault.unmatched (vault_id) VALUES (:vaultId) ON CONFLICT DO NOTHING
                    )
                    INSERT INTO vault.identity (vault_id, referral_id, data_class, ciphertext)
                    SELECT :vaultId, :correctionId, data_class, ciphertext
                    FROM unnest(:dataClasses::text[], :ciphertexts::bytea[]) AS sealed (data_class, ciphertext)
                    """)
                    .param("vaultId", correction.vaultId())
                    .param("correctionId", correctionId)
                    .param("agreements", agreements(correction.tokens()))
                    .param("digests", digests(correction.tokens()))
                    .param("dataClasses", classes(correction.ciphertexts()))
                    .param("ciphertexts", ciphertexts(correction.ciphertexts()))
                    .update();
        } catch (DataIntegrityViolationException gone) {
            throw new ErasedMeanwhile();
        }
    }

    private static String[] agreements(List<BlindToken> tokens) {
        return tokens.stream().map(token -> token.agreement().code()).toArray(String[]::new);
    }

    private static byte[][] digests(List<BlindToken> tokens) {
        return tokens.stream().map(token -> token.digest().bytes()).toArray(byte[][]::new);
    }

    private static String[] classes(Map<DataClass, Ciphertext> sealed) {
        return sealed.keySet().stream().map(DataClass::code).toArray(String[]::new);
    }

    private static byte[][] ciphertexts(Map<DataClass, Ciphertext> sealed) {
        return sealed.values().stream().map(Ciphertext::bytes).toArray(byte[][]::new);
    }
}
