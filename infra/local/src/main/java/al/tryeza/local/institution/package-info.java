/** Institutions' own systems: their clients in the local stack, and {@code infra/institution} that adds and removes them. */
@NullMarked
package al.tryeza.local.institution;

import org.jspecify.annotations.NullMarked;
