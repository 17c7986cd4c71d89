/** A short run of the tamper campaign. */
@NullMarked
package al.tryeza.bench.audit.tamper;

import org.jspecify.annotations.NullMarked;
