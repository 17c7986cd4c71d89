/** The command line {@code infra/publish}: a file of JSON lines goes out, each line once, and what became of each is told. */
@NullMarked
package al.tryeza.publisher.command;

import org.jspecify.annotations.NullMarked;
