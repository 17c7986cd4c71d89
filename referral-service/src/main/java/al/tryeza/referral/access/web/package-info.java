/** The door at which an officer asks who somebody is. */
@NullMarked
package al.tryeza.referral.access.web;

import org.jspecify.annotations.NullMarked;
