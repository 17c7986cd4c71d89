/** A notice to one officer about one case: which kinds there are, in which words, and the record of its delivery. */
@NullMarked
package al.tryeza.notification.notice;

import org.jspecify.annotations.NullMarked;
