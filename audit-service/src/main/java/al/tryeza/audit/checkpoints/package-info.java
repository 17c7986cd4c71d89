/** The log's signed word for what it holds, with the cosignatures of its witnesses. */
@NullMarked
package al.tryeza.audit.checkpoints;

import org.jspecify.annotations.NullMarked;
