/** Tests of reading records, without a broker. */
@NullMarked
package al.tryeza.audit.entries.kafka;

import org.jspecify.annotations.NullMarked;
