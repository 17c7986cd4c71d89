/** The inbox for its officer. */
@NullMarked
package al.tryeza.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
