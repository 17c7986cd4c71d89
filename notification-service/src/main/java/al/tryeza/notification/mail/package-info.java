/** Mail that repeats a notice: a queue that waits, tries again over hours, and gives up in the open. */
@NullMarked
package al.tryeza.notification.mail;

import org.jspecify.annotations.NullMarked;
