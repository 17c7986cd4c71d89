/** Follows the directory's officers. */
@NullMarked
package al.tryeza.audit.officers.kafka;

import org.jspecify.annotations.NullMarked;
