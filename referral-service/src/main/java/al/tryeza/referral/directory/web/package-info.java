/** The operator's door to the directory. */
@NullMarked
package al.tryeza.referral.directory.web;

import org.jspecify.annotations.NullMarked;
