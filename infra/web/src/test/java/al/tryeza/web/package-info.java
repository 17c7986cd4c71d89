/** Tests of what every service's door has in common. */
@NullMarked
package al.tryeza.web;

import org.jspecify.annotations.NullMarked;
