package al.tryeza.publisher.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;

/** Lines as they come; each goes out at once. */
record StandardInput() implements Input {

    @Override
    public InputStream open() {
        return new FileInputStream(FileDescriptor.in);
    }

    @Override
    public int lines() {
        return 0;
    }

    @Override
    public boolean repeatable() {
        return false;
    }
}
