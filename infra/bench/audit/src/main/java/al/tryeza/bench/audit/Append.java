package al.tryeza.bench.audit;

import al.tryeza.bench.Closed;
import al.tryeza.bench.Machine;
import al.tryeza.bench.WrongUse;
import al.tryeza.bench.audit.Rates.Contender;
import al.tryeza.bench.audit.peers.AuditedAccess;
import al.tryeza.bench.audit.peers.EnversPeer;
import al.tryeza.bench.audit.peers.JaversPeer;
import al.tryeza.bench.audit.peers.Peer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * {@code infra/bench/audit/append}: how many accesses a second the log takes in this process, beside a bare copy of the same
 * rows and beside libraries that write one audit record for each access. Turn about, medians of the passes.
 */
public final class Append {

    private static final List<Integer> PEERS_AT_ONCE = List.of(1, 8);

    /** As many as threads of a consumer, each with partitions of its own. */
    private static final List<Integer> WRITERS = List.of(1, 2);

    private static final String LOG = "the log";

    private final LogWriter log;
    private final CopyFloor floor;
    private final List<Peer> peers;
    private final Accesses accesses;
    private final AppendArguments arguments;
    private final Rates rates = new Rates();

    private Append(LogWriter log, CopyFloor floor, List<Peer> peers, AppendArguments arguments) {
        this.log = log;
        this.floor = floor;
        this.peers = peers;
        this.accesses = new Accesses(new CatalogueCodec(), arguments.each());
        this.arguments = arguments;
    }

    /** Runs it, and writes a page of results. */
    public static void main(String[] given) throws Exception {
        try {
            run(AppendArguments.of(List.of(given)));
        } catch (WrongUse wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }

    private static void run(AppendArguments arguments) throws SQLException, IOException, InterruptedException {
        try (var server = LogServer.start(Places.run());
                var log = new LogWriter(server.log(), new CatalogueCodec(), new KnownKeys());
                var floor = new CopyFloor(List.of(server.superuser(), server.superuser()));
                Peer envers = new EnversPeer(server.peers(), 8);
                Peer javers = new JaversPeer(server.peers())) {
            var bench = new Append(log, floor, List.of(envers, javers), arguments);
            bench.pass();
            bench.rates.forget();
            for (int pass = 1; pass <= arguments.passes(); pass++) {
                bench.pass();
                System.out.printf("pass %d of %d: %s%n", pass, arguments.passes(), bench.rates.last());
            }
            var machine = Machine.here().with("PostgreSQL", server.version());
            Places.write("append", day -> new AppendPage(arguments, bench.rates, bench.best(), machine).text(day));
        }
    }

    private void pass() throws SQLException, IOException, InterruptedException {
        for (int batch : arguments.batches()) {
            for (int writers : WRITERS) {
                var way = "%d a transaction, %d at once".formatted(batch, writers);
                long before = log.size();
                rates.keep(new Contender(LOG, way), append(batch, writers));
                rates.keep(
                        new Contender("bare COPY into the same tables", way),
                        arguments.entries() / floor.copy(before, log.size(), batch, writers));
            }
        }
        for (Peer peer : peers) {
            for (int atOnce : PEERS_AT_ONCE) {
                rates.keep(new Contender(peer.name(), "one a transaction, " + atOnce + " at once"), keep(peer, atOnce));
            }
        }
    }

    /** Records are made before the clock starts; those of a case are one writer's. */
    private double append(int batch, int writers) throws InterruptedException {
        List<Deque<ConsumerRecord<byte[], byte[]>>> shares = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            shares.add(new ArrayDeque<>());
        }
        for (var record : accesses.next(arguments.entries())) {
            shares.get(Math.floorMod(Arrays.hashCode(record.key()), writers)).add(record);
        }
        return arguments.entries()
                / Together.seconds(shares.stream()
                        .<Together.Work>map(share -> () -> append(share, batch))
                        .toList());
    }

    private void append(Deque<ConsumerRecord<byte[], byte[]>> share, int batch) {
        while (!share.isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(batch);
            while (records.size() < batch && !share.isEmpty()) {
                records.add(share.removeFirst());
            }
            log.append(records);
        }
    }

    private double keep(Peer peer, int atOnce) throws InterruptedException {
        long before = peer.count();
        Closed.Result result =
                Closed.run(atOnce, arguments.seconds(), number -> peer.keep(AuditedAccess.numbered(number)));
        if (peer.count() - before != result.done()) {
            throw new IllegalStateException(peer.name() + " did not keep what it was given");
        }
        return result.aSecond();
    }

    private Contender best() {
        return rates.contenders().stream()
                .filter(contender -> contender.name().equals(LOG))
                .max(Comparator.comparingDouble(rates::median))
                .orElseThrow();
    }
}
