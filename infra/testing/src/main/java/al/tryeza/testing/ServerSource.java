package al.tryeza.testing;

import al.tryeza.servers.Kafka;
import al.tryeza.servers.Postgres;
import al.tryeza.servers.Registry;

/** Where servers for tests come from. What it starts answers when it returns, and ends with the JVM. */
interface ServerSource {

    Postgres startPostgres();

    Kafka startKafka();

    /** With its schemas in that PostgreSQL, which came from the same source. */
    Registry startRegistry(Postgres postgres);
}
