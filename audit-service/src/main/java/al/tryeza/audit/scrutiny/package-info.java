/** Looks again, from outside, at what the platform let happen: who saw a person's data, and whether the log is witnessed. */
@NullMarked
package al.tryeza.audit.scrutiny;

import org.jspecify.annotations.NullMarked;
