/** Pseudonymous views of cases, and the national desk's choice of a place. */
@NullMarked
package al.tryeza.referral.casework.web;

import org.jspecify.annotations.NullMarked;
