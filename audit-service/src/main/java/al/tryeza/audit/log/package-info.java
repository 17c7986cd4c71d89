/** The log as members, witnesses and the signer read it: how large it is, its tiles, its leaves. */
@NullMarked
package al.tryeza.audit.log;

import org.jspecify.annotations.NullMarked;
