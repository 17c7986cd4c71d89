/** Tests of the benchmarks of the audit log. */
@NullMarked
package al.tryeza.bench.audit;

import org.jspecify.annotations.NullMarked;
