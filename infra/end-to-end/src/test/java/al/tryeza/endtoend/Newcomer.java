package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;

/**
 * Somebody who has nothing but the scripts and the folder of the stack that they started.
 *
 * @param scripts of the project, told which stack is meant
 * @param folder of that stack
 */
record Newcomer(Script scripts, RunFolder folder) {

    Endpoints endpoints() throws IOException {
        return Endpoints.of(folder).orElseThrow();
    }

    /** A file of theirs beside the stack's own. */
    Path file(String name) {
        return folder.root().resolve(name);
    }

    /** What a script said, which must have ended so. */
    AbstractStringAssert<?> says(int code, String script, String... arguments)
            throws IOException, InterruptedException {
        Script.Ended ended = scripts.run(script, arguments);
        assertThat(ended.code()).as(ended.output()).isEqualTo(code);
        return assertThat(ended.output());
    }

    /** The table of what waits for an operator. */
    String letters() throws IOException, InterruptedException {
        return scripts.run("dead-letters", "list").output();
    }
}
