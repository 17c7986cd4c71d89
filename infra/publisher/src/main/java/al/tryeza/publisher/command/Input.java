package al.tryeza.publisher.command;

import java.io.IOException;
import java.io.InputStream;

/** Where lines come from. */
interface Input {

    /** Its beginning. */
    InputStream open() throws IOException;

    /** How many lines there are; 0 where that cannot be known. */
    int lines() throws IOException;

    /** Whether it can be read once more, and lines may therefore be gathered and sent again. */
    boolean repeatable();
}
