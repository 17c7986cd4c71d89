/** A capability that breaks the rules, so that each rule is seen to fail. */
@NullMarked
package al.tryeza.testing.faulty.casework.jdbc;

import org.jspecify.annotations.NullMarked;
