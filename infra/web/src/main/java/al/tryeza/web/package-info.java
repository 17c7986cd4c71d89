/** What every service's door has in common: coded problems, who is signed in, limits on what comes in. */
@NullMarked
package al.tryeza.web;

import org.jspecify.annotations.NullMarked;
