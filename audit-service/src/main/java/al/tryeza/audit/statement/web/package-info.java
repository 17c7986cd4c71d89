/** The statement as a page to print and as text. */
@NullMarked
package al.tryeza.audit.statement.web;

import org.jspecify.annotations.NullMarked;
