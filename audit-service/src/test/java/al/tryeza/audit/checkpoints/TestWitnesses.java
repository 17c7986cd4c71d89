package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.witness.Judgement;
import al.tryeza.audit.ledger.witness.Judging;
import al.tryeza.audit.ledger.witness.Judging.Seen;
import al.tryeza.audit.ledger.witness.WitnessRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Witnesses that judge as the specification says, at the addresses {@code http://A}, {@code http://B} …; each can be spoilt. */
final class TestWitnesses implements WitnessDoor {

    static final Instant TIME = Instant.parse("2026-11-22T10:00:00Z");

    private final VerifierKey log;
    private final Map<String, Signer> signers;
    private final Map<String, Optional<Seen>> seen = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<WitnessAnswer>> spoilt = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    TestWitnesses(VerifierKey log, String... names) {
        this.log = log;
        this.signers = List.of(names).stream()
                .collect(Collectors.toMap(
                        name -> name, name -> Signer.generate("witness/" + name, KeyType.COSIGNATURE_ED25519)));
    }

    /** A policy of these witnesses with a quorum. */
    String policy(String quorum) {
        String lines = signers.entrySet().stream()
                .map(witness -> "witness %s %s http://%s\n"
                        .formatted(witness.getKey(), witness.getValue().key(), witness.getKey()))
                .sorted()
                .collect(Collectors.joining());
        String all = signers.keySet().stream().sorted().collect(Collectors.joining(" "));
        return "log %s\n".formatted(log)
                + lines
                + (quorum.equals("none") ? "quorum none\n" : "group G %s %s\nquorum G\n".formatted(quorum, all));
    }

    VerifierKey key(String name) {
        return signer(name).key();
    }

    private Signer signer(String name) {
        return Objects.requireNonNull(signers.get(name));
    }

    int asked(String name) {
        return asked.getOrDefault(name, 0);
    }

    /** What it answers from now on in the place of its true answer. */
    void spoil(String name, UnaryOperator<WitnessAnswer> answer) {
        spoilt.put(name, answer);
    }

    void mend(String name) {
        spoilt.remove(name);
    }

    /** Lets a witness see something that this log did not show it. */
    void show(String name, long size, Checkpoint checkpoint) {
        seen.put(name, Optional.of(new Seen(size, checkpoint.root())));
    }

    @Override
    public WitnessAnswer addCheckpoint(URI address, WitnessRequest request) {
        String name = address.getHost();
        asked.merge(name, 1, Integer::sum);
        UnaryOperator<WitnessAnswer> change = spoilt.get(name);
        return change == null ? judge(name, request) : change.apply(judge(name, request));
    }

    private WitnessAnswer judge(String name, WitnessRequest request) {
        Judgement judgement = Judging.judge(request, List.of(log), seen.getOrDefault(name, Optional.empty()));
        return switch (judgement) {
            case Judgement.Consistent(Checkpoint checkpoint) -> {
                seen.put(name, Optional.of(new Seen(checkpoint.size(), checkpoint.root())));
                yield new WitnessAnswer.Cosigned(List.of(sign(name, checkpoint.text(), TIME)));
            }
            case Judgement.OtherSize(long size) -> new WitnessAnswer.OtherSize(size);
            case Judgement.Inconsistent _ -> new WitnessAnswer.Inconsistent();
            case Judgement.UnknownLog _, Judgement.NotSigned _, Judgement.Malformed _ -> new WitnessAnswer.Refused();
        };
    }

    NoteSignature sign(String name, String text, Instant time) {
        try {
            return signer(name).sign(text, time);
        } catch (Unbelievable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
