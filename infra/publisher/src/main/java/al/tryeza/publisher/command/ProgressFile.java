package al.tryeza.publisher.command;

import al.tryeza.publisher.Fault;
import al.tryeza.publisher.Receipt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal beside the file, one JSON object a line, only ever added to: what it is about, each id before its line is
 * sent, each receipt. It tells nothing of what the lines say. A last line that was cut off by a crash is dropped: it
 * belonged to a record that was not sent yet, or to a receipt that will be read again.
 */
final class ProgressFile implements Journal {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int VERSION = 1;

    /** What a journal is about; one about something else is not continued. */
    record Subject(String institution, String kind, String key) {}

    private final MemoryJournal memory = new MemoryJournal();
    private final FileChannel channel;
    private final Subject subject;

    private ProgressFile(FileChannel channel, Subject subject) {
        this.channel = channel;
        this.subject = subject;
    }

    /**
     * Opens or makes it, for this process alone.
     *
     * @throws Usage where it is about something else, or in use
     */
    static ProgressFile open(Path file, Subject subject) throws IOException, Usage {
        var channel = OwnerFile.open(file);
        try {
            if (channel.tryLock() == null) {
                throw new Usage(
                        "This file is being published by another process right now: wait until that has ended.");
            }
            var journal = new ProgressFile(channel, subject);
            journal.read();
            return journal;
        } catch (IOException | Usage | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private void read() throws IOException, Usage {
        var bytes = Channels.newInputStream(channel).readAllBytes();
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        channel.truncate(whole);
        channel.position(whole);
        for (var text :
                new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList()) {
            try {
                note(JSON.readTree(text));
            } catch (JacksonException | IllegalArgumentException broken) {
                throw new Usage(
                        "The progress file is damaged or no progress file. Without it nobody knows which lines were sent: restore it, or remove it to send all lines again as new ones.");
            }
        }
    }

    private void note(JsonNode entry) throws Usage {
        if (entry.has("progress")) {
            var found = new Subject(
                    entry.path("institution").asString(),
                    entry.path("kind").asString(),
                    entry.path("key").asString());
            requireSame(entry.path("progress").asInt(), found);
            memory.begin(entry.path("receiptsFrom").asLong());
        } else if (entry.has("line")) {
            memory.assign(
                    entry.path("line").asInt(),
                    UUID.fromString(entry.path("id").asString()),
                    entry.path("digest").asString());
        } else {
            memory.answer(receipt(entry));
        }
    }

    private void requireSame(int version, Subject found) throws Usage {
        if (version != VERSION) {
            throw new Usage("The progress file was written by another version of this program: finish with that one.");
        }
        if (!found.institution().equals(subject.institution()) || !found.kind().equals(subject.kind())) {
            throw new Usage(
                    "The progress file is about another institution or kind: publish as before, or give the lines in a file of another name.");
        }
        if (!found.key().equals(subject.key())) {
            throw new Usage(
                    "The progress file was written with another .progress-key than is here, so it cannot be told which lines were changed: restore that key, or remove the progress file to send all lines again as new ones.");
        }
    }

    @Override
    public OptionalLong receiptsFrom() {
        return memory.receiptsFrom();
    }

    @Override
    public synchronized void begin(long offset) throws IOException {
        memory.begin(offset);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("progress", VERSION);
        entry.put("institution", subject.institution());
        entry.put("kind", subject.kind());
        entry.put("key", subject.key());
        entry.put("receiptsFrom", offset);
        write(entry);
        force();
    }

    @Override
    public Optional<Sent> sent(int line) {
        return memory.sent(line);
    }

    @Override
    public Collection<Sent> all() {
        return memory.all();
    }

    @Override
    public synchronized Sent assign(int line, UUID id, String digest) throws IOException {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("line", line);
        entry.put("id", id.toString());
        entry.put("digest", digest);
        write(entry);
        return memory.assign(line, id, digest);
    }

    @Override
    public void force() throws IOException {
        channel.force(false);
    }

    @Override
    public synchronized Optional<Sent> answer(Receipt receipt) throws IOException {
        var before = memory.answerTo(receipt.publisherId()).map(ProgressFile::entry);
        var answered = memory.answer(receipt);
        // each run hears the receipts of earlier ones again
        if (answered.isPresent() && !before.equals(Optional.of(entry(receipt)))) {
            write(entry(receipt));
        }
        return answered;
    }

    private static Map<String, Object> entry(Receipt receipt) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("receipt", receipt.publisherId().toString());
        entry.put("accepted", receipt.accepted());
        putGiven(entry, "referralId", receipt.referralId());
        putGiven(entry, "identificationId", receipt.identificationId());
        putGiven(entry, "withdrawalId", receipt.withdrawalId());
        putGiven(entry, "caseRef", receipt.caseRef());
        putGiven(entry, "status", receipt.status());
        putGiven(entry, "table", receipt.table());
        if (!receipt.faults().isEmpty()) {
            entry.put("faults", receipt.faults());
        }
        return entry;
    }

    private static void putGiven(Map<String, Object> entry, String name, @Nullable String value) {
        if (value != null) {
            entry.put(name, value);
        }
    }

    private static Receipt receipt(JsonNode entry) {
        List<Fault> faults = new ArrayList<>();
        entry.path("faults")
                .forEach(fault -> faults.add(new Fault(
                        fault.path("field").asString(), fault.path("code").asString())));
        return new Receipt(
                UUID.fromString(entry.path("receipt").asString()),
                entry.path("accepted").asBoolean(),
                false,
                text(entry, "referralId"),
                text(entry, "identificationId"),
                text(entry, "withdrawalId"),
                text(entry, "caseRef"),
                text(entry, "status"),
                text(entry, "table"),
                faults);
    }

    private static @Nullable String text(JsonNode entry, String name) {
        return entry.has(name) ? entry.path(name).asString() : null;
    }

    private void write(Map<String, Object> entry) throws IOException {
        var bytes = ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
