package al.tryeza.bench;

import al.tryeza.bench.OpenLoad.Shot;
import al.tryeza.local.stack.LocalStack;
import al.tryeza.local.stack.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Makes steps, one after the other, keeps what came of them, and says how long the rest will take. */
final class Measuring {

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Platform platform;
    private final Stored stored;
    private final Map<Door, Shape> shapes;
    private final Duration length;
    private final Progress progress;
    private final List<Measured> steps = new ArrayList<>();
    private final List<Idle> idle = new ArrayList<>();
    private int posted;
    private int expected;
    private double began;

    Measuring(Platform platform, Stored stored, Map<Door, Shape> shapes, int seconds, Progress progress) {
        this.platform = platform;
        this.stored = stored;
        this.shapes = shapes;
        this.length = Duration.ofSeconds(seconds);
        this.progress = progress;
    }

    List<Measured> steps() {
        return List.copyOf(steps);
    }

    List<Idle> idle() {
        return List.copyOf(idle);
    }

    /** What was measured so far was for warming up; so many steps are to come. */
    void forget(int toCome) {
        steps.clear();
        expected = toCome;
        began = progress.seconds();
    }

    /** So many of the steps will not be made. */
    void leaveOut(int number) {
        expected -= number;
    }

    /** What the platform does while nothing comes. */
    void idle(int cases) throws InterruptedException {
        Cost before = platform.cost();
        Thread.sleep(IDLE);
        var spent = platform.cost().since(before, Math.toIntExact(IDLE.toSeconds()));
        idle.add(new Idle(cases, spent));
        progress.say("%6.0f s  idle      %7d cases, %.0f ms processor a second"
                .formatted(
                        progress.seconds(),
                        cases,
                        spent.values().stream().mapToDouble(Double::doubleValue).sum()));
    }

    /** A step of the platform; must add up. */
    Measured pipeline(Door door, int cases, double rate, int pass) throws SQLException, InterruptedException {
        Sender sender = platform.sender(door);
        long receipts = stored.receipts();
        int offset = posted;
        var answered = new Answers();
        Cost before = platform.cost();
        List<Shot<Optional<String>>> shots =
                OpenLoad.run(rate, length, number -> answered.noting(number, () -> sender.send(offset + number)));
        posted += shots.size();
        stored.awaitRest();
        Cost after = platform.cost();
        List<String> references =
                shots.stream().flatMap(shot -> shot.outcome().stream()).toList();
        long published = door == Door.KAFKA ? references.size() : 0;
        if (!stored.addsUp(references) || stored.receipts() - receipts < published) {
            throw new IllegalStateException("A step does not add up: events are missing in the audit store.");
        }
        var told = stored.told(references);
        var audited = stored.audited(references);
        var moments = new Moments();
        for (int number = 0; number < shots.size(); number++) {
            Instant answer = answered.at(number);
            Shot<Optional<String>> shot = shots.get(number);
            if (answer != null) {
                shot.outcome()
                        .ifPresent(reference ->
                                moments.add(shot.intended(), answer, told.get(reference), audited.get(reference)));
            }
        }
        return keep(moments.measured(
                new Measured.Step(Measured.Kind.PIPELINE, door, cases, rate, pass, shots.size()),
                after.since(before, references.size())));
    }

    /** The same step of the floor. */
    Measured floor(Floor floor, Door door, int cases, double rate, int pass) throws InterruptedException {
        String prefix = UUID.randomUUID() + ":";
        var answered = new Answers();
        floor.begin(shapes.getOrDefault(door, shapes.values().iterator().next()));
        Cost before = serversAndMe();
        List<Shot<String>> shots = OpenLoad.run(
                rate,
                length,
                number -> answered.noting(
                        number,
                        () -> door == Door.KAFKA ? floor.publish(prefix + number) : floor.post(prefix + number)));
        floor.await(new HashSet<>(shots.stream().map(Shot::outcome).toList()));
        Cost after = serversAndMe();
        floor.rest();
        var told = floor.told();
        var audited = floor.audited();
        var moments = new Moments();
        for (int number = 0; number < shots.size(); number++) {
            Shot<String> shot = shots.get(number);
            Instant answer = answered.at(number);
            if (answer != null) {
                moments.add(shot.intended(), answer, told.get(shot.outcome()), audited.get(shot.outcome()));
            }
        }
        return keep(moments.measured(
                new Measured.Step(Measured.Kind.FLOOR, door, cases, rate, pass, shots.size()),
                after.since(before, shots.size())));
    }

    /** The floor has no services: its work is done here and by the two servers. */
    private Cost serversAndMe() {
        var seconds = new TreeMap<>(platform.cost().seconds());
        seconds.keySet().retainAll(List.of(LocalStack.POSTGRES, LocalStack.KAFKA));
        seconds.put(
                "bare chain",
                ProcessHandle.current()
                                .info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis()
                        / 1000.0);
        return new Cost(Map.copyOf(seconds));
    }

    private Measured keep(Measured measured) {
        steps.add(measured);
        var step = measured.step();
        double left = (progress.seconds() - began) / steps.size() * Math.max(0, expected - steps.size());
        progress.say(
                ("%6.0f s  %-8s %-5s %7d cases  pass %d  %5.1f/s offered  %5.1f/s achieved  told p50 %6.0f ms p99 %6.0f ms"
                                + "  audited p50 %6.0f ms  %5.0f ms processor a referral%s")
                        .formatted(
                                progress.seconds(),
                                step.kind().name().toLowerCase(Locale.ROOT),
                                step.door().code(),
                                step.cases(),
                                step.pass(),
                                step.rate(),
                                measured.achieved(),
                                measured.told().at(0.5),
                                measured.told().at(0.99),
                                measured.audited().at(0.5),
                                measured.processorMillis(),
                                expected > 0
                                        ? "  (%d of %d, about %.0f min left, storing aside)"
                                                .formatted(steps.size(), expected, left / 60)
                                        : ""));
        return measured;
    }
}
