package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.disclosure.jdbc.JdbcVaultConfiguration;
import al.tryeza.referral.disclosure.local.LocalKeysConfiguration;
import al.tryeza.testing.Backends;
import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own, seen as each of the roles, with the vault opened as the service opens it. */
final class VaultDatabase {

    private final Map<String, String> environment;
    private final DataSource intakeSource;
    private final DataSource disclosureSource;
    private final AnnotationConfigApplicationContext service;

    VaultDatabase() {
        this(_ -> {});
    }

    /** @param before what is done with database and keys before the service starts */
    VaultDatabase(Consumer<VaultDatabase> before) {
        environment = Backends.get().environment("referral");
        intakeSource = source("referral_app", "TRYEZA_DATABASE_PASSWORD");
        disclosureSource = source("referral_disclosure", "TRYEZA_DISCLOSURE_PASSWORD");
        before.accept(this);
        service = startService();
    }

    /** On a database that is there. */
    VaultDatabase(Map<String, String> environment) {
        this.environment = environment;
        intakeSource = source("referral_app", "TRYEZA_DATABASE_PASSWORD");
        disclosureSource = source("referral_disclosure", "TRYEZA_DISCLOSURE_PASSWORD");
        service = startService();
    }

    /** Erases in a transaction of its own, and leaves the old key. */
    boolean erase(String caseRef) {
        return Boolean.TRUE.equals(transaction().execute(_ -> upkeep().erase(caseRef)));
    }

    /** Where the service keeps its keys. */
    Path keyFolder() {
        return Path.of(environment("TRYEZA_KEYS"));
    }

    VaultUpkeep upkeep() {
        return service.getBean(VaultUpkeep.class);
    }

    /** Under the role of intake. */
    JdbcClient intake() {
        return service.getBean(JdbcClient.class);
    }

    /** Under the role that may open. */
    JdbcClient disclosure() {
        return JdbcClient.create(disclosureSource);
    }

    /** Under the role that may open: transactions for {@link #disclosure}, which is then of these transactions. */
    TransactionTemplate disclosureTransaction() {
        return new TransactionTemplate(new JdbcTransactionManager(disclosureSource));
    }

    /** With all rights, for looking at the files. */
    Connection superuser() throws SQLException {
        String url = environment("TRYEZA_DATABASE_URL");
        return Backends.get().postgres().databases().connect(url.substring(url.lastIndexOf('/') + 1));
    }

    Vault vault() {
        return service.getBean(Vault.class);
    }

    VaultStore store() {
        return service.getBean(VaultStore.class);
    }

    IntakeKeyStore intakeKeys() {
        return service.getBean(IntakeKeyStore.class);
    }

    Aead keyService() {
        return service.getBean(Aead.class);
    }

    /** As the next instance will see it. */
    Aead keyServiceAfterRestart() {
        try (var again = startService()) {
            return again.getBean(Aead.class);
        }
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(intakeSource));
    }

    BucketKeys bucketKeys() {
        return service.getBean(BucketKeys.class);
    }

    /** Opens one class of data of one referral, as disclosure will; empty where there is none. */
    Optional<byte[]> open(UUID referralId, DataClass dataClass) {
        return disclosure()
                .sql("""
                SELECT i.vault_id, i.ciphertext, d.bucket, d.generation, d.wrapped
                FROM vault.identity i JOIN vault.data_key d USING (vault_id)
                WHERE i.referral_id = ? AND i.data_class = ?
                """)
                .params(referralId, dataClass.code())
                .query((row, _) -> open(
                        new DataKey(
                                row.getObject("vault_id", UUID.class),
                                row.getInt("bucket"),
                                row.getInt("generation"),
                                Ciphertext.of(row.getBytes("wrapped"))),
                        dataClass,
                        Ciphertext.of(row.getBytes("ciphertext"))))
                .optional();
    }

    private byte[] open(DataKey dataKey, DataClass dataClass, Ciphertext ciphertext) {
        try {
            return bucketKeys().open(dataKey).open(dataClass, ciphertext);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("The vault does not open", e);
        }
    }

    private AnnotationConfigApplicationContext startService() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "TRYEZA_KEYS", environment("TRYEZA_KEYS"),
                                "TRYEZA_KEYS_SECRET", environment("TRYEZA_KEYS_SECRET"),
                                "tryeza.local-key", "vault")));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(intakeSource));
        context.registerBean(TransactionTemplate.class, this::transaction);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(JdbcVaultConfiguration.class, LocalKeysConfiguration.class);
        context.refresh();
        return context;
    }

    private DataSource source(String role, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(environment("TRYEZA_DATABASE_URL"));
        source.setUser(role);
        source.setPassword(environment(password));
        return source;
    }

    private String environment(String variable) {
        return Optional.ofNullable(environment.get(variable)).orElseThrow();
    }
}
