package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.disclosure.DataKey;
import al.tryeza.referral.disclosure.RenewalStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Buckets and their keys, by the functions that alone may look at wraps; see decision record 0133. */
final class JdbcRenewalStore implements RenewalStore {

    private final JdbcClient jdbc;

    JdbcRenewalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RestOfBucket> beside(String caseRef) {
        List<DataKey> others = new ArrayList<>();
        Map<Integer, Integer> found = new HashMap<>();
        jdbc.sql("SELECT bucket, generation, vault_id, wrapped FROM vault.beside(?)")
                .param(caseRef)
                .query(row -> {
                    int bucket = row.getInt("bucket");
                    int generation = row.getInt("generation");
                    found.put(bucket, generation);
                    UUID other = row.getObject("vault_id", UUID.class);
                    if (other != null) {
                        others.add(new DataKey(other, bucket, generation, Ciphertext.of(row.getBytes("wrapped"))));
                    }
                });
        return found.entrySet().stream()
                .map(bucket -> new RestOfBucket(bucket.getKey(), bucket.getValue(), others))
                .findFirst();
    }

    @Override
    public int renew(int bucket, int generation, Map<UUID, Ciphertext> wraps) {
        var ids = new ArrayList<UUID>();
        var bytes = new ArrayList<byte[]>();
        wraps.forEach((id, wrapped) -> {
            ids.add(id);
            bytes.add(wrapped.bytes());
        });
        return jdbc.sql("SELECT vault.renew(:bucket::smallint, :generation, :ids::uuid[], :wraps::bytea[])")
                .param("bucket", bucket)
                .param("generation", generation)
                .param("ids", ids.toArray(UUID[]::new))
                .param("wraps", bytes.toArray(byte[][]::new))
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<Integer, Integer> generations() {
        Map<Integer, Integer> generations = new HashMap<>();
        jdbc.sql("SELECT bucket, generation FROM vault.bucket").query(row -> {
            generations.put(row.getInt("bucket"), row.getInt("generation"));
        });
        return generations;
    }
}
