/** What the adapters to PostgreSQL share: statements built from criteria that may be absent. */
@NullMarked
package al.tryeza.audit.store;

import org.jspecify.annotations.NullMarked;
