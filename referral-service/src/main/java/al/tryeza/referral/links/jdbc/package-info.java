/** The vault's digests and possible links in PostgreSQL, under the role of disclosure. */
@NullMarked
package al.tryeza.referral.links.jdbc;

import org.jspecify.annotations.NullMarked;
