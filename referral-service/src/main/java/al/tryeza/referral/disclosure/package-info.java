/**
 * The one choke point: everything that can identify a person goes in here, is sealed here, and (later) comes out here
 * with a record of who asked. What institutions' systems seal is opened here, and what nobody can vouch for is sealed to
 * the operator. No type outside this package can hold an identity; no type in it prints one.
 */
@NullMarked
package al.tryeza.referral.disclosure;

import org.jspecify.annotations.NullMarked;
