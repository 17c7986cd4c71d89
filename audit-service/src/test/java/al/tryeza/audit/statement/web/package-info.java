/** Tests of the access statement as a page. */
@NullMarked
package al.tryeza.audit.statement.web;

import org.jspecify.annotations.NullMarked;
