/** The doors to grants. */
@NullMarked
package al.tryeza.referral.grants.web;

import org.jspecify.annotations.NullMarked;
