package al.tryeza.bench.audit.peers;

import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Hibernate Envers: the entity's row, its copy in the audit table, and the revision. */
public final class EnversPeer implements Peer {

    private final SessionFactory sessions;

    /**
     * Makes its tables, in the schema {@code envers}.
     *
     * @param connections how many at most
     */
    public EnversPeer(Login login, int connections) {
        this.sessions = new Configuration()
                .addAnnotatedClass(AuditedAccess.class)
                .setProperty("hibernate.connection.url", login.url())
                .setProperty("hibernate.connection.username", login.user())
                .setProperty("hibernate.connection.password", login.password())
                .setProperty("hibernate.connection.pool_size", Integer.toString(connections))
                .setProperty("hibernate.default_schema", "envers")
                .setProperty("hibernate.hbm2ddl.create_namespaces", "true")
                .setProperty("hibernate.hbm2ddl.auto", "create-only")
                .setProperty("hibernate.jdbc.batch_size", "50")
                .buildSessionFactory();
    }

    @Override
    public String name() {
        return "Hibernate Envers";
    }

    @Override
    public void keep(AuditedAccess access) {
        sessions.inTransaction(session -> session.persist(access));
    }

    @Override
    public long count() {
        return sessions.fromSession(
                session -> session.createNativeQuery("select count(*) from envers.access_aud", Long.class)
                        .getSingleResult());
    }

    @Override
    public void close() {
        sessions.close();
    }
}
