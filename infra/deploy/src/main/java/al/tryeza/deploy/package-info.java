/** What has to be done before the services can start in containers, one small program with four steps. */
@NullMarked
package al.tryeza.deploy;

import org.jspecify.annotations.NullMarked;
