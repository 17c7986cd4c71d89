/** Wires the capabilities to their adapters; the only place that knows both. */
@NullMarked
package al.tryeza.notification.configuration;

import org.jspecify.annotations.NullMarked;
