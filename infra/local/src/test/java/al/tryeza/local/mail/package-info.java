/** The mail server over its real ports. */
@NullMarked
package al.tryeza.local.mail;

import org.jspecify.annotations.NullMarked;
