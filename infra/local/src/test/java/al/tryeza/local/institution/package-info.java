/** Institutions' systems on a real broker, with a stand-in for the platform's keys. */
@NullMarked
package al.tryeza.local.institution;

import org.jspecify.annotations.NullMarked;
