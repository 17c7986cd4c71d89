/** {@code infra/dead-letters}: what the services gave up or wait with, in one table, and an operator's hand on it. */
@NullMarked
package al.tryeza.local.deadletters;

import org.jspecify.annotations.NullMarked;
