package al.tryeza.bench.audit;

import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.InclusionProof;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.log.LogReading;
import al.tryeza.bench.Latencies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Proofs built from the tiles as they are stored, each as if nobody had asked before; and proofs checked. */
final class ProofCosts {

    private static final int PROOFS = 2_000;
    private static final int VERIFIED = 200_000;

    private final LogReading log;
    private final long size;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    ProofCosts(LogWriter log, long size) {
        this.log = log.part(LogReading.class);
        this.size = size;
    }

    Latencies inclusion() {
        return each(index -> tree().inclusion(index));
    }

    Latencies consistency() {
        return each(index -> tree().consistencyFrom(index + 1));
    }

    private TiledTree tree() {
        return new TiledTree(size, log.tiles());
    }

    private Latencies each(LongConsumer proof) {
        List<Double> took = new ArrayList<>(PROOFS);
        for (int number = 0; number < PROOFS; number++) {
            long index = random.nextLong(size);
            long began = System.nanoTime();
            proof.accept(index);
            took.add((System.nanoTime() - began) / 1e6);
        }
        return Latencies.of(took);
    }

    private record Proved(InclusionProof proof, Hash leaf) {}

    double verifiedASecond() {
        var tree = tree();
        Hash root = tree.root();
        List<Proved> proved = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            long index = random.nextLong(size);
            proved.add(new Proved(tree.inclusion(index), tree.leaf(index)));
        }
        long began = System.nanoTime();
        for (int number = 0; number < VERIFIED; number++) {
            Proved each = proved.get(number % proved.size());
            if (each.proof.check(each.leaf, root).isPresent()) {
                throw new IllegalStateException("a proof of the log does not hold");
            }
        }
        return VERIFIED / ((System.nanoTime() - began) / 1e9);
    }
}
