package al.tryeza.bench;

import al.tryeza.bench.OpenLoad.Shot;
import al.tryeza.local.RunFolder;
import al.tryeza.local.stack.LocalStack;
import al.tryeza.local.stack.Progress;
import al.tryeza.servers.ServerException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * {@code infra/bench/pipeline}: measures the platform and its floor and writes the results. Exit 1 with a sentence when it
 * fails or a step does not add up, 2 for wrong arguments.
 */
public final class Pipeline {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    /** Enough to compile what is hot, and the originals of all stored cases. */
    private static final int ORIGINALS = 250;

    private static final double WARM_UP_RATE = 5;

    private final Arguments arguments;
    private final Platform platform;
    private final Progress progress;
    private final Stored stored;
    private final Fill fill;
    private final List<Measured> measured = new ArrayList<>();
    private int posted;

    private Pipeline(Arguments arguments, Platform platform, Progress progress) {
        this.arguments = arguments;
        this.platform = platform;
        this.progress = progress;
        this.stored = new Stored(platform);
        this.fill = new Fill(platform);
    }

    /** Runs it; {@link Arguments#USAGE} says with which arguments. */
    public static void main(String[] given) throws Exception {
        Path root = Path.of(System.getProperty("tryeza.root"));
        int code;
        try {
            Arguments arguments = Arguments.of(List.of(given), root.resolve("infra/bench/results"));
            code = run(arguments, root);
        } catch (WrongUse wrong) {
            System.err.println(wrong.getMessage());
            code = WRONG_USE;
        } catch (ServerException | IllegalStateException | SQLException | IOException failure) {
            System.err.println(failure.getMessage());
            code = FAILED;
        }
        System.exit(code);
    }

    private static int run(Arguments arguments, Path root) throws IOException, SQLException, InterruptedException {
        Progress progress = new Progress(System.out);
        try (Platform platform = Platform.start(root, RunFolder.current(), progress)) {
            var pipeline = new Pipeline(arguments, platform, progress);
            Shape shape = pipeline.warmUp();
            try (Floor floor = Floor.start(platform, shape)) {
                pipeline.floor(floor, 0, WARM_UP_RATE, 0);
                pipeline.measured.clear();
                pipeline.series(floor);
            }
            Path table = new Report(arguments, pipeline.machine(), shape, pipeline.measured).write();
            progress.say("Written: " + root.relativize(table));
        }
        return 0;
    }

    private Machine machine() throws SQLException {
        return Machine.here()
                .with("PostgreSQL", platform.version())
                .with("Kafka", org.apache.kafka.common.utils.AppInfoParser.getVersion());
    }

    /** What is measured afterwards has been compiled by then, and its shape is known. */
    private Shape warmUp() throws SQLException, InterruptedException {
        progress.say("Warming up: %d referrals, %.0f a second.".formatted(ORIGINALS, WARM_UP_RATE));
        var before = Shape.inserted(platform);
        var shots = OpenLoad.run(WARM_UP_RATE, Duration.ofSeconds((long) (ORIGINALS / WARM_UP_RATE)), this::post);
        stored.awaitRest();
        List<String> cases = cases(shots);
        if (cases.size() < ORIGINALS / 2 || !stored.addsUp(cases)) {
            throw new IllegalStateException("The warm-up does not add up: %d of %d referrals were accepted."
                    .formatted(cases.size(), ORIGINALS));
        }
        // statistics of the last transactions are told to others with a delay
        Thread.sleep(Duration.ofSeconds(11));
        Shape shape = Shape.since(platform, before, cases.size());
        fill.remember();
        return shape;
    }

    private Optional<String> post(int number) {
        return platform.post(number);
    }

    private static List<String> cases(List<Shot<Optional<String>>> shots) {
        return shots.stream().flatMap(shot -> shot.outcome().stream()).toList();
    }

    private void series(Floor floor) throws SQLException, InterruptedException {
        int copies = 1;
        for (int cases : arguments.cases()) {
            int originals = Math.toIntExact(stored.number("referral", "SELECT count(*) FROM bench.casework_case_file"));
            int wanted = Math.ceilDiv(cases, originals);
            fill.copies(copies, wanted - 1);
            copies = Math.max(copies, wanted);
            progress.say(
                    "%d cases stored.".formatted(stored.number("referral", "SELECT count(*) FROM casework.case_file")));
            for (int pass = 1; pass <= arguments.passes(); pass++) {
                pass(floor, cases, pass);
            }
        }
    }

    /** Rises until the pipeline does not keep up; the floor takes the same steps, each beside the pipeline's. */
    private void pass(Floor floor, int cases, int pass) throws SQLException, InterruptedException {
        for (double rate : arguments.rates()) {
            floor(floor, cases, rate, pass);
            if (!pipeline(cases, rate, pass).keptUp()) {
                return;
            }
        }
    }

    private Measured pipeline(int cases, double rate, int pass) throws SQLException, InterruptedException {
        Cost before = platform.cost();
        int offset = posted;
        var answered = new TreeMap<Integer, Instant>();
        var shots = OpenLoad.run(rate, length(), number -> {
            var answer = platform.post(offset + number);
            var now = Instant.now();
            synchronized (answered) {
                answered.put(number, now);
            }
            return answer;
        });
        posted += shots.size();
        stored.awaitRest();
        Cost after = platform.cost();
        List<String> references = cases(shots);
        if (!stored.addsUp(references)) {
            throw new IllegalStateException("A step does not add up: events are missing in the audit store.");
        }
        var told = stored.told(references);
        var audited = stored.audited(references);
        var step = new Step();
        for (int number = 0; number < shots.size(); number++) {
            Shot<Optional<String>> shot = shots.get(number);
            Instant answer = answered.get(number);
            if (shot.outcome().isPresent() && answer != null) {
                step.add(
                        shot.intended(),
                        answer,
                        told.get(shot.outcome().get()),
                        audited.get(shot.outcome().get()));
            }
        }
        return keep(step.measured(
                Measured.Kind.PIPELINE, cases, rate, pass, shots.size(), after.since(before, references.size())));
    }

    private Measured floor(Floor floor, int cases, double rate, int pass) throws InterruptedException {
        Cost before = serversAndMe();
        String prefix = UUID.randomUUID() + ":";
        var answered = new TreeMap<Integer, Instant>();
        var shots = OpenLoad.run(rate, length(), number -> {
            String id = floor.post(prefix + number);
            var now = Instant.now();
            synchronized (answered) {
                answered.put(number, now);
            }
            return id;
        });
        floor.await(new HashSet<>(shots.stream().map(Shot::outcome).toList()));
        Cost after = serversAndMe();
        var told = floor.told();
        var audited = floor.audited();
        var step = new Step();
        for (int number = 0; number < shots.size(); number++) {
            Shot<String> shot = shots.get(number);
            Instant answer = answered.get(number);
            if (answer != null) {
                step.add(shot.intended(), answer, told.get(shot.outcome()), audited.get(shot.outcome()));
            }
        }
        return keep(
                step.measured(Measured.Kind.FLOOR, cases, rate, pass, shots.size(), after.since(before, shots.size())));
    }

    private Duration length() {
        return Duration.ofSeconds(arguments.seconds());
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

    private Measured keep(Measured step) {
        measured.add(step);
        progress.say(
                ("%6.0f s  %-8s %7d cases  pass %d  %5.1f/s offered  %5.1f/s achieved  told p50 %6.0f ms p99 %6.0f ms"
                                + "  audited p50 %6.0f ms  %5.0f ms processor a referral")
                        .formatted(
                                progress.seconds(),
                                step.kind().name().toLowerCase(java.util.Locale.ROOT),
                                step.cases(),
                                step.pass(),
                                step.rate(),
                                step.achieved(),
                                step.told().at(0.5),
                                step.told().at(0.99),
                                step.audited().at(0.5),
                                step.processorMillis()));
        return step;
    }

    /** Collects the moments of one step. */
    private static final class Step {

        private final List<Double> accepted = new ArrayList<>();
        private final List<Double> told = new ArrayList<>();
        private final List<Double> audited = new ArrayList<>();
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;

        void add(
                Instant intended,
                Instant answer,
                @org.jspecify.annotations.Nullable Instant inbox,
                @org.jspecify.annotations.Nullable Instant store) {
            accepted.add(milliseconds(intended, answer));
            Stream.ofNullable(inbox).forEach(moment -> {
                told.add(milliseconds(intended, moment));
                first = intended.isBefore(first) ? intended : first;
                last = moment.isAfter(last) ? moment : last;
            });
            Stream.ofNullable(store).forEach(moment -> audited.add(milliseconds(intended, moment)));
        }

        private static double milliseconds(Instant from, Instant to) {
            return Duration.between(from, to).toNanos() / 1e6;
        }

        Measured measured(
                Measured.Kind kind, int cases, double rate, int pass, int sent, Map<String, Double> processor) {
            double achieved = told.isEmpty() ? 0 : told.size() / (milliseconds(first, last) / 1000);
            return new Measured(
                    kind,
                    cases,
                    rate,
                    pass,
                    sent,
                    told.size(),
                    achieved,
                    Latencies.of(accepted),
                    Latencies.of(told),
                    Latencies.of(audited),
                    processor);
        }
    }
}
