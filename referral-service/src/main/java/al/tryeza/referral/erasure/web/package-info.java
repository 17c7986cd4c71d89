/** The door to erasures. */
@NullMarked
package al.tryeza.referral.erasure.web;

import org.jspecify.annotations.NullMarked;
