/** What an auditor must be told without asking: gaps, silence, counts that differ, records that could not be read. */
@NullMarked
package al.tryeza.audit.alarms;

import org.jspecify.annotations.NullMarked;
