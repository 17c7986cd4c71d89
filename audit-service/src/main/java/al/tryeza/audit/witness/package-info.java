/** A witness of other institutions' logs: cosigns what grew out of what it saw last, and keeps the proof where a log lies. */
@NullMarked
package al.tryeza.audit.witness;

import org.jspecify.annotations.NullMarked;
