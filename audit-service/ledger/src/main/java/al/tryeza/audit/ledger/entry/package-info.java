/**
 * What of an entry is public: a salted commitment to each of its compartments, so that one can be shown without the
 * others, and none once its salt is gone.
 */
@NullMarked
package al.tryeza.audit.ledger.entry;

import org.jspecify.annotations.NullMarked;
