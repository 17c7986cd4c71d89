/** Takes referrals in, routes them to a table, keeps the case and guards who the person is. */
@NullMarked
package al.tryeza.referral;

import org.jspecify.annotations.NullMarked;
