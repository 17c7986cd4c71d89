/** Tests of sessions, by browsers that behave and such as do not. */
@NullMarked
package al.tryeza.web.session;

import org.jspecify.annotations.NullMarked;
