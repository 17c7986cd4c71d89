package al.tryeza.referral.links.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.codes.Agreement;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.links.MatchStore;
import al.tryeza.referral.links.VaultPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares digests in the database, so that none of them leaves it. */
final class JdbcMatches implements MatchStore {

    /** Any constant that nothing else in this database locks. */
    private static final long TURN = 0x7472797a6c696e6bL;

    /** Of each digest, however many have the same: what is left out is found when some have been judged. */
    private static final int PARTNERS = 20;

    private static final String RECUSED = Recused.condition(
            "o.id",
            "SELECT o.institution UNION ALL SELECT s.working_table FROM directory.seat s"
                    + " WHERE s.institution = o.institution",
            ":one, :other");

    private final JdbcClient jdbc;

    JdbcMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean takesTurn() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(TURN)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return jdbc.sql("SELECT vault_id FROM vault.unmatched WHERE due_at <= ? ORDER BY due_at, vault_id LIMIT ?")
                .params(now.atOffset(UTC), most)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<VaultPair> pairs(Collection<UUID> vaults) {
        return jdbc.sql("""
                SELECT least(mine.vault_id, theirs.vault_id) AS one, greatest(mine.vault_id, theirs.vault_id) AS other,
                       array_agg(DISTINCT mine.agreement) AS agreements
                  FROM vault.blind_token mine
                  JOIN LATERAL (SELECT t.vault_id FROM vault.blind_token t
                                 WHERE t.digest = mine.digest AND t.agreement = mine.agreement
                                   AND t.vault_id <> mine.vault_id
                                   AND NOT EXISTS (SELECT FROM vault.possible_link known
                                                    WHERE known.one = least(t.vault_id, mine.vault_id)
                                                      AND known.other = greatest(t.vault_id, mine.vault_id))
                                 ORDER BY t.vault_id
                                 LIMIT :partners) theirs ON true
                 WHERE mine.vault_id = ANY (:vaults)
                 GROUP BY 1, 2
                """)
                .param("partners", PARTNERS)
                .param("vaults", vaults.toArray(UUID[]::new))
                .query((row, _) -> new VaultPair(
                        row.getObject("one", UUID.class),
                        row.getObject("other", UUID.class),
                        Agreement.strongest(StoredAgreements.of(row.getArray("agreements")))))
                .list();
    }

    @Override
    public int waiting(UUID vault) {
        return jdbc.sql("""
                SELECT count(*) FROM vault.possible_link WHERE verdict IS NULL AND (one = :vault OR other = :vault)
                """).param("vault", vault).query(Integer.class).single();
    }

    @Override
    public void add(UUID linkId, VaultPair pair, Instant now) {
        jdbc.sql("""
                INSERT INTO vault.possible_link (id, one, other, agreements, found_at, version)
                VALUES (:id, :one, :other, :agreements, :now, 1)
                """)
                .param("id", linkId)
                .param("one", pair.one())
                .param("other", pair.other())
                .param(
                        "agreements",
                        pair.agreements().stream().sorted().map(Agreement::code).toArray(String[]::new))
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Override
    public Set<String> tell(VaultPair pair, Instant now, Duration every) {
        return Set.copyOf(jdbc.sql("""
                INSERT INTO vault.link_told AS last (officer, told_at)
                SELECT o.id, :now FROM directory.officer o
                 WHERE o.status = 'ACTIVE' AND :role = ANY (o.roles) AND NOT %s
                ON CONFLICT (officer) DO UPDATE SET told_at = excluded.told_at
                 WHERE last.told_at <= :before
                RETURNING officer
                """.formatted(RECUSED))
                .param("now", now.atOffset(UTC))
                .param("before", now.minus(every).atOffset(UTC))
                .param("role", Officer.RESPONSIBLE_AUTHORITY)
                .param("one", pair.one())
                .param("other", pair.other())
                .query(String.class)
                .list());
    }

    @Override
    public void done(Collection<UUID> vaults) {
        jdbc.sql("DELETE FROM vault.unmatched WHERE vault_id = ANY (?)")
                .param(vaults.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void again(Collection<UUID> vaults, Instant due) {
        jdbc.sql("UPDATE vault.unmatched SET due_at = :due WHERE vault_id = ANY (:vaults)")
                .param("due", due.atOffset(UTC))
                .param("vaults", vaults.toArray(UUID[]::new))
                .update();
    }
}
