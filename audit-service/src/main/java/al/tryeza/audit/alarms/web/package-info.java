/** The auditor's door to the alarms. */
@NullMarked
package al.tryeza.audit.alarms.web;

import org.jspecify.annotations.NullMarked;
