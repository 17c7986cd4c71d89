/** A campaign against the audit log: changes by a superuser of its database, each of which has to be found. */
@NullMarked
package al.tryeza.bench.audit.tamper;

import org.jspecify.annotations.NullMarked;
