/** The search for canaries finds what was planted, and nothing else. */
@NullMarked
package al.tryeza.local.canary;

import org.jspecify.annotations.NullMarked;
