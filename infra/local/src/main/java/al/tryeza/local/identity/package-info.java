/** The local identity provider: OpenID Connect for the demo officers, and nowhere else. */
@NullMarked
package al.tryeza.local.identity;

import org.jspecify.annotations.NullMarked;
