/** The auditor's door to the access index. */
@NullMarked
package al.tryeza.audit.accesses.web;

import org.jspecify.annotations.NullMarked;
