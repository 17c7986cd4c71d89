/** The published language: Avro records of the events, and the names of topics and headers. */
@NullMarked
package al.tryeza.events;

import org.jspecify.annotations.NullMarked;
