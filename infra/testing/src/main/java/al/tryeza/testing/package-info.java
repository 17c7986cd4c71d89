/** Real servers for tests, tokens to sign in with, and the architecture rules that every module keeps. */
@NullMarked
package al.tryeza.testing;

import org.jspecify.annotations.NullMarked;
