/** Lists answered a page at a time, newest first, with an opaque cursor. */
@NullMarked
package al.tryeza.notification.paging;

import org.jspecify.annotations.NullMarked;
