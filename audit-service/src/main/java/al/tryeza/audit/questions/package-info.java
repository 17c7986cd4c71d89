/** What auditors ask and how it is answered: parameters read with every fault at once, answers in pages. */
@NullMarked
package al.tryeza.audit.questions;

import org.jspecify.annotations.NullMarked;
