/** What an id or a time of ours may look like, wherever it comes from. */
@NullMarked
package al.tryeza.audit.ids;

import org.jspecify.annotations.NullMarked;
