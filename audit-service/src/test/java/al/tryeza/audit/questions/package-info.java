/** Tests of the rules, without Spring. */
@NullMarked
package al.tryeza.audit.questions;

import org.jspecify.annotations.NullMarked;
