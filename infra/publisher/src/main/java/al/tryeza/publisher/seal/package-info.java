/** Signing and sealing (RFC 7515, 7516), so that nobody between the institution and the platform can read or alter a word. */
@NullMarked
package al.tryeza.publisher.seal;

import org.jspecify.annotations.NullMarked;
