/** A key service elsewhere: Transit of HashiCorp Vault or OpenBao, over HTTPS. */
@NullMarked
package al.tryeza.keys.transit;

import org.jspecify.annotations.NullMarked;
