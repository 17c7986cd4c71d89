/** Events out through an outbox, events in with their offsets beside the effect; nothing lost, nothing doubled. */
@NullMarked
package al.tryeza.messaging;

import org.jspecify.annotations.NullMarked;
