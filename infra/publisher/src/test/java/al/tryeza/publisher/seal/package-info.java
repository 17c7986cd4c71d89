/** The bytes, against vectors that anybody may check their own client by. */
@NullMarked
package al.tryeza.publisher.seal;

import org.jspecify.annotations.NullMarked;
