package al.tryeza.publisher.command;

import al.tryeza.publisher.Receipt;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** For standard input, which cannot be read a second time, and beneath the journal that is kept in a file. */
final class MemoryJournal implements Journal {

    private final Map<Integer, Sent> byLine = new HashMap<>();
    private final Map<UUID, Integer> byId = new HashMap<>();
    private OptionalLong receiptsFrom = OptionalLong.empty();

    @Override
    public synchronized OptionalLong receiptsFrom() {
        return receiptsFrom;
    }

    @Override
    public synchronized void begin(long offset) {
        receiptsFrom = OptionalLong.of(offset);
    }

    @Override
    public synchronized Optional<Sent> sent(int line) {
        return Optional.ofNullable(byLine.get(line));
    }

    @Override
    public synchronized Collection<Sent> all() {
        return List.copyOf(byLine.values());
    }

    @Override
    public synchronized Sent assign(int line, UUID id, String digest) {
        var sent = new Sent(line, id, digest, null);
        byLine.put(line, sent);
        byId.put(id, line);
        return sent;
    }

    /** The answer to what was sent under that id, as far as one is known. */
    synchronized Optional<Receipt> answerTo(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(byLine::get).map(Sent::receipt);
    }

    @Override
    public void force() {}

    @Override
    public synchronized Optional<Sent> answer(Receipt receipt) {
        return Optional.ofNullable(byId.get(receipt.publisherId()))
                .map(byLine::get)
                .filter(sent -> sent.id().equals(receipt.publisherId()))
                .map(sent -> sent.answered(receipt))
                .map(answered -> {
                    byLine.put(answered.line(), answered);
                    return answered;
                });
    }

    @Override
    public void close() {}
}
