/**
 * The published language: Avro records of the events, and the names of topics and headers.
 *
 * <p>The package is not null-marked as a whole, because the generated records do not say which of their fields may be
 * null; the classes written by hand are.
 */
package al.tryeza.events;
