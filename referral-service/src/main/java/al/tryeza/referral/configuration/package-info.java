/** Wires the capabilities: the only place that knows both the rules and the technology. */
@NullMarked
package al.tryeza.referral.configuration;

import org.jspecify.annotations.NullMarked;
