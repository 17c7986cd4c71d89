/** Getting a log back that its database has lost: from a copy of it, or by opening a new one that begins with the old one's end. */
@NullMarked
package al.tryeza.audit.recovery;

import org.jspecify.annotations.NullMarked;
