/** Tests of the rules, without Spring. */
@NullMarked
package al.tryeza.audit.entries;

import org.jspecify.annotations.NullMarked;
