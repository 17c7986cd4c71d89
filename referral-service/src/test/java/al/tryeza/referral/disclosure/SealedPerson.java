package al.tryeza.referral.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.referral.codes.DataClass;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody in a bucket that the test chooses.
 *
 * @param vaultId its last bits are the bucket
 */
record SealedPerson(String caseRef, UUID vaultId, UUID referralId) {

    SealedPerson(String caseRef, UUID vaultId) {
        this(caseRef, vaultId, UUID.randomUUID());
    }

    byte[] identity() {
        return ("{\"firstName\":\"Kanarina " + vaultId + "\"}").getBytes(UTF_8);
    }

    int bucket() {
        return BucketKeys.bucketOf(vaultId);
    }

    void sealInto(VaultDatabase vault) {
        vault.transaction().executeWithoutResult(_ -> {
            try {
                vault.bucketKeys().begin(bucket());
                vault.store().begin(bucket());
                int generation = vault.store().hold(bucket()).orElseThrow();
                var key = CaseKey.generate(vaultId);
                vault.store()
                        .open(
                                caseRef,
                                new DataKey(
                                        vaultId,
                                        bucket(),
                                        generation,
                                        key.wrap(vault.bucketKeys().sealing(bucket(), generation))),
                                referralId,
                                Map.of(DataClass.IDENTITY, key.seal(DataClass.IDENTITY, identity())),
                                List.of());
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Connects with all rights. */
    interface Superuser {
        Connection connect() throws SQLException;
    }

    /** As if two had agreed at the door. */
    void agreeOnErasure(Superuser superuser) throws SQLException {
        try (var connection = superuser.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO casework.case_file (ref, version, working_table, phase, concern, age_band, child, gender,
                        opened_at) VALUES ('%s', 1, 'AL-12', 'OPEN', 'AT_RISK', 'AGE_18_20', false, 'Feminine', now());
                    INSERT INTO erasure.erasure VALUES (gen_random_uuid(), '%s', 'PERSON_ASKED', 'one', 'ngo.vlore',
                        'secretary', now(), 'two', 'responsible.authority', 'responsible-authority', now())
                    """.formatted(caseRef, caseRef));
        }
    }
}
