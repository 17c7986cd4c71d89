/** What the doors say to people in a browser: signed in, signed out, refused. */
@NullMarked
package al.tryeza.web.page;

import org.jspecify.annotations.NullMarked;
