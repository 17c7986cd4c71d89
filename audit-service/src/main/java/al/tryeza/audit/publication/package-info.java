/** What of the log members, witnesses and, where it is open, anybody may read: nothing that no checkpoint vouches for. */
@NullMarked
package al.tryeza.audit.publication;

import org.jspecify.annotations.NullMarked;
