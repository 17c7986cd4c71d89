/** The demonstration: real scenarios through the public doors, told in words, and added up at the end. */
@NullMarked
package al.tryeza.local.demo;

import org.jspecify.annotations.NullMarked;
