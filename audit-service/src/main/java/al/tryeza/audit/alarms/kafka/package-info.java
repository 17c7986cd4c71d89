/** Takes in the heartbeats of services, and lets the alarms follow the entries. */
@NullMarked
package al.tryeza.audit.alarms.kafka;

import org.jspecify.annotations.NullMarked;
