/** Whom one believes: logs, witnesses and how many of them (C2SP {@code tlog-policy}). */
@NullMarked
package al.tryeza.audit.ledger.policy;

import org.jspecify.annotations.NullMarked;
