/** The local identity provider, as a process, from outside. */
@NullMarked
package al.tryeza.local.identity;

import org.jspecify.annotations.NullMarked;
