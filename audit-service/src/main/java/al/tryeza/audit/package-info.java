/** Keeps every event as received, exactly once, where nobody can change it, and tells auditors who saw what. */
@NullMarked
package al.tryeza.audit;

import org.jspecify.annotations.NullMarked;
