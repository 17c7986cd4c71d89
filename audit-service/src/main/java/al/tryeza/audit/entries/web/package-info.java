/** The auditor's door to the entries. */
@NullMarked
package al.tryeza.audit.entries.web;

import org.jspecify.annotations.NullMarked;
