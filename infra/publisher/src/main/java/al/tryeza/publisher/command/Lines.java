package al.tryeza.publisher.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Takes a stream apart into lines; of a line that is larger than is taken no more is held than that. */
final class Lines implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private int number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** How many lines a stream has that are not its empty end. */
    static int count(InputStream in) throws IOException {
        int lines = 0;
        boolean open = false;
        var buffer = new byte[BUFFER];
        int read = in.read(buffer);
        while (read >= 0) {
            for (int index = 0; index < read; index++) {
                open = buffer[index] != '\n';
                if (!open) {
                    lines++;
                }
            }
            read = in.read(buffer);
        }
        return open ? lines + 1 : lines;
    }

    /** The next line, or nothing at the end. */
    Optional<Line> next() throws IOException {
        var body = new ByteArrayOutputStream(2048);
        boolean tooLarge = false;
        boolean any = false;
        while (at < filled || fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLarge |= body.size() + end - at > Line.LARGEST;
            if (!tooLarge) {
                body.write(buffer, at, end - at);
            }
            at = end;
            if (at < filled) {
                at++;
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(new Line(number, tooLarge ? new byte[0] : withoutMark(body.toByteArray()), tooLarge));
    }

    /** A byte order mark at the beginning is the file's, not the line's. */
    private byte[] withoutMark(byte[] body) {
        boolean marked =
                number == 1 && body.length >= MARK.length && Arrays.equals(body, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? Arrays.copyOfRange(body, MARK.length, body.length) : body;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
