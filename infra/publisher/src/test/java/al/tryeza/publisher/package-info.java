/** Publishing against a stand-in for the platform that checks every word of the contract, on real servers. */
@NullMarked
package al.tryeza.publisher;

import org.jspecify.annotations.NullMarked;
