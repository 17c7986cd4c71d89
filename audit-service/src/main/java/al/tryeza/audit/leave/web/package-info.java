/** The auditor's door to broken glasses. */
@NullMarked
package al.tryeza.audit.leave.web;

import org.jspecify.annotations.NullMarked;
