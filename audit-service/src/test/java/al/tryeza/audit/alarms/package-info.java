/** Tests of the rules, without Spring. */
@NullMarked
package al.tryeza.audit.alarms;

import org.jspecify.annotations.NullMarked;
