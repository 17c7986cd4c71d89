/** The audit log measured: appending beside a bare copy and beside peers; proofs, questions and whole checks by its size. */
@NullMarked
package al.tryeza.bench.audit;

import org.jspecify.annotations.NullMarked;
