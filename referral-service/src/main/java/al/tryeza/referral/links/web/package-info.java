/** The Responsible Authority's door to possible links. */
@NullMarked
package al.tryeza.referral.links.web;

import org.jspecify.annotations.NullMarked;
