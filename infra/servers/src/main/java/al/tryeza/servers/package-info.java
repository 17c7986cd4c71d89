/** Starts PostgreSQL, Kafka and the schema registry as child processes, and gives each only the rights it needs. */
@NullMarked
package al.tryeza.servers;

import org.jspecify.annotations.NullMarked;
