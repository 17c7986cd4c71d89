/**
 * Signed notes, checkpoints and cosignatures (C2SP {@code signed-note}, {@code tlog-checkpoint}, {@code tlog-cosignature}).
 */
@NullMarked
package al.tryeza.audit.ledger.note;

import org.jspecify.annotations.NullMarked;
