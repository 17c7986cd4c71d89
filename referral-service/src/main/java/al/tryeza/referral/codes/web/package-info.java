/** How codes are read from bodies that hold nothing else. */
@NullMarked
package al.tryeza.referral.codes.web;

import org.jspecify.annotations.NullMarked;
