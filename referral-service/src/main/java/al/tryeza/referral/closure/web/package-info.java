/** The door by which a case is closed and reopened. */
@NullMarked
package al.tryeza.referral.closure.web;

import org.jspecify.annotations.NullMarked;
