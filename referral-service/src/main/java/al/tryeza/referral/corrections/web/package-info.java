/** The door at which an officer corrects who somebody is. */
@NullMarked
package al.tryeza.referral.corrections.web;

import org.jspecify.annotations.NullMarked;
