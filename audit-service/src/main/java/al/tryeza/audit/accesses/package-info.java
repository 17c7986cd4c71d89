/** Who looked at what, when and why: an index over the entries that are accesses, for auditors to ask. */
@NullMarked
package al.tryeza.audit.accesses;

import org.jspecify.annotations.NullMarked;
