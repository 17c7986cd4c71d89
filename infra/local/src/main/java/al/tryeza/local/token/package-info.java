/** Bearer tokens for the command line, by the same sign-in that a browser does. */
@NullMarked
package al.tryeza.local.token;

import org.jspecify.annotations.NullMarked;
