/** Work that is done again and again beside the requests. */
@NullMarked
package al.tryeza.messaging.loop;

import org.jspecify.annotations.NullMarked;
