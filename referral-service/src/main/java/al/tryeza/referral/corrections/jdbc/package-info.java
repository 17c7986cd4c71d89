/** The codes of cases in PostgreSQL that follow from a birth date. */
@NullMarked
package al.tryeza.referral.corrections.jdbc;

import org.jspecify.annotations.NullMarked;
