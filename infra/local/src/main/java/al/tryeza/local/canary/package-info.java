/** Looks for what identifies a person in every place that must not hold it. */
@NullMarked
package al.tryeza.local.canary;

import org.jspecify.annotations.NullMarked;
