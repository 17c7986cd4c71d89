package al.tryeza.audit.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One topic's senders in memory; every event carries the time it happened. */
final class FakeSenders implements Senders {

    final Map<String, List<Instant>> events = new HashMap<>();
    final Map<String, Instant> heard = new HashMap<>();
    final List<Claim> claims = new ArrayList<>();
    final Map<String, Mark> marks = new HashMap<>();

    void received(String sender, int count, Instant time) {
        for (int event = 0; event < count; event++) {
            events.computeIfAbsent(sender, _ -> new ArrayList<>()).add(time);
        }
    }

    @Override
    public void count(String topic, String sender, long events) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long received(String topic, String sender) {
        return events.getOrDefault(sender, List.of()).size();
    }

    @Override
    public long receivedUpTo(String topic, String sender, Instant time) {
        return events.getOrDefault(sender, List.of()).stream()
                .filter(event -> !event.isAfter(time))
                .count();
    }

    @Override
    public Optional<Instant> lastHeard(String sender) {
        return Optional.ofNullable(heard.get(sender));
    }

    @Override
    public void heard(String sender, Instant at) {
        heard.put(sender, at);
    }

    @Override
    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    @Override
    public void await(Claim claim) {
        if (claims.stream().noneMatch(waiting -> waiting.sender().equals(claim.sender()))) {
            claims.add(claim);
        }
    }

    @Override
    public void settle(Claim claim) {
        claims.remove(claim);
    }

    @Override
    public Optional<Mark> mark(String topic, String sender) {
        return Optional.ofNullable(marks.get(sender));
    }

    @Override
    public void mark(String topic, String sender, Mark mark) {
        marks.put(sender, mark);
    }
}
