/** Events to and from bytes, by schemas that the registry named once and the database keeps. */
@NullMarked
package al.tryeza.messaging.serde;

import org.jspecify.annotations.NullMarked;
