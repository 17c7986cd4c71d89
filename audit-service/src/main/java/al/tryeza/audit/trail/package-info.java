/** The trail that those who ask leave: each question is an entry of the log, committed before it is answered. */
@NullMarked
package al.tryeza.audit.trail;

import org.jspecify.annotations.NullMarked;
