/** Questions as events of this service's own. */
@NullMarked
package al.tryeza.audit.trail.kafka;

import org.jspecify.annotations.NullMarked;
