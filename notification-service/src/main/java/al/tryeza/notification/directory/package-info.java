/** The service's own copy of the directory: who is at which institution, who sits at which table, who may act. */
@NullMarked
package al.tryeza.notification.directory;

import org.jspecify.annotations.NullMarked;
