/** A mail server for the local stack: takes what the platform sends, keeps it, and shows it to tests and people. */
@NullMarked
package al.tryeza.local.mail;

import org.jspecify.annotations.NullMarked;
