package al.tryeza.bench.audit.peers;

/** A way to keep audit records, with tables of its own. */
public interface Peer extends AutoCloseable {

    /** As the results name it. */
    String name();

    /** Keeps one record in a transaction of its own; any number of threads at once. */
    void keep(AuditedAccess access);

    /** How many records there are; what was kept must have arrived. */
    long count();

    @Override
    void close();
}
