/**
 * The independent checker: says from what lies in Kafka, PostgreSQL, inboxes and mailbox whether anything was lost, doubled
 * or misordered. It shares no code with the services and knows of them only what they publish.
 */
@NullMarked
package al.tryeza.local.check;

import org.jspecify.annotations.NullMarked;
