/** The verifier: a command line that believes only mathematics and the keys it was given. */
@NullMarked
package al.tryeza.audit.verifier;

import org.jspecify.annotations.NullMarked;
