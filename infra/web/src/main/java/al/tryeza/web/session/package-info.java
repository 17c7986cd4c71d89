/** Sessions of people: how they sign in at the identity provider, what their browser keeps, and how it ends. */
@NullMarked
package al.tryeza.web.session;

import org.jspecify.annotations.NullMarked;
