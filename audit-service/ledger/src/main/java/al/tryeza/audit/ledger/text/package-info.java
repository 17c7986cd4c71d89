/** Numbers and bytes as text, each in one form only, so that no two texts mean the same. */
@NullMarked
package al.tryeza.audit.ledger.text;

import org.jspecify.annotations.NullMarked;
