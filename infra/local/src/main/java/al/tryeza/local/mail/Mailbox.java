package al.tryeza.local.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The folder of received messages, one {@code .eml} file a recipient, named so that they sort by arrival. */
final class Mailbox {

    static final String DELIVERED_TO = "Delivered-To";

    private final Path folder;
    private final AtomicLong arrivals = new AtomicLong();
    private final NavigableMap<String, StoredMessage> read = new TreeMap<>();

    Mailbox(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Keeps a message before its receipt is confirmed; a process killed meanwhile leaves no half message. */
    void keep(String recipient, byte[] message) throws IOException {
        String name = "%013d-%06d.eml".formatted(System.currentTimeMillis(), arrivals.incrementAndGet());
        Path draft = Files.createTempFile(folder, "arriving", ".draft");
        try (OutputStream file = Files.newOutputStream(draft)) {
            file.write((DELIVERED_TO + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
            file.write(message);
        }
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** All messages in the order of their arrival, those of earlier runs included. Only files not seen yet are parsed. */
    synchronized List<StoredMessage> messages() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!read.containsKey(name)) {
                    read.put(name, StoredMessage.read(file));
                }
            }
        }
        return List.copyOf(read.values());
    }
}
