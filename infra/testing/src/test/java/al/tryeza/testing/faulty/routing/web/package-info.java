/** A capability that breaks the rules, so that each rule is seen to fail. */
@NullMarked
package al.tryeza.testing.faulty.routing.web;

import org.jspecify.annotations.NullMarked;
