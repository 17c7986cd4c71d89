/** The log's doors, as C2SP {@code tlog-tiles} and {@code tlog-proof} describe them. */
@NullMarked
package al.tryeza.audit.publication.web;

import org.jspecify.annotations.NullMarked;
