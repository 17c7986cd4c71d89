/** The command line as its users run it. */
@NullMarked
package al.tryeza.publisher.command;

import org.jspecify.annotations.NullMarked;
