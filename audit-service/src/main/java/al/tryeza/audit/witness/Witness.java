package al.tryeza.audit.witness;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.witness.Judgement;
import al.tryeza.audit.ledger.witness.Judging;
import al.tryeza.audit.ledger.witness.WitnessRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A witness (C2SP {@code tlog-witness}). It may run in several instances over one memory: what one has judged is kept only
 * where the memory is still as it was judged against.
 */
public final class Witness {

    /** Who judged against what is no longer the last judges again, as often as this. */
    private static final int TURNS = 10;

    /** For so long the same checkpoint gets the cosignatures it got: repeating what anybody can read costs nothing. */
    private static final Duration AS_GOOD_AS_NEW = Duration.ofSeconds(10);

    private final TrustedLogs logs;
    private final List<Signer> keys;
    private final Memory memory;
    private final InstantSource clock;

    /**
     * @param logs that it watches
     * @param keys that cosign, all of them
     */
    public Witness(TrustedLogs logs, List<Signer> keys, Memory memory, InstantSource clock) {
        this.logs = logs;
        this.keys = List.copyOf(keys);
        this.memory = memory;
        this.clock = clock;
    }

    /** One that knows no log. */
    public static Witness watchingNothing() {
        return new Witness(new TrustedLogs(List.of()), List.of(), NothingSeen.MEMORY, InstantSource.system());
    }

    /** What is answered to {@code add-checkpoint}. */
    public Answer add(byte[] body) {
        Optional<WitnessRequest> request = WitnessRequest.parse(body);
        Optional<String> origin = request.flatMap(Judging::origin);
        if (request.isEmpty() || origin.isEmpty()) {
            return new Answer.Refused(new Judgement.Malformed());
        }
        for (int turn = 0; turn < TURNS; turn++) {
            Optional<Answer> answer = add(request.get(), origin.get(), body);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return new Answer.Busy();
    }

    /** What was cosigned last, for monitors. */
    public Optional<SignedNote> last(String originHash) {
        return logs.named(originHash).flatMap(memory::last).map(Cosigned::note);
    }

    /** Empty where another was faster, so that it has to be judged again. */
    private Optional<Answer> add(WitnessRequest request, String origin, byte[] body) {
        var trusted = logs.of(origin);
        Optional<Cosigned> last = trusted.isEmpty() ? Optional.empty() : memory.last(origin);
        Judgement judgement = Judging.judge(request, trusted, last.map(Witness::seen));
        switch (judgement) {
            case Judgement.Consistent(Checkpoint checkpoint) -> {
                return cosign(checkpoint, request.checkpoint(), last);
            }
            case Judgement.OtherSize _, Judgement.Inconsistent _ ->
                contradiction(request, last).ifPresent(found -> memory.contradicted(found, body, clock.instant()));
            case Judgement.UnknownLog _, Judgement.NotSigned _, Judgement.Malformed _ -> {
                // nothing that a log has signed
            }
        }
        return Optional.of(new Answer.Refused(judgement));
    }

    private static Judging.Seen seen(Cosigned last) {
        return new Judging.Seen(last.checkpoint().size(), last.checkpoint().root());
    }

    private Optional<Answer> cosign(Checkpoint checkpoint, SignedNote note, Optional<Cosigned> last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // a cosignature says what was the largest tree at its time: a later one must not be dated before
        Instant at = last.map(Cosigned::at).filter(now::isBefore).orElse(now);
        if (last.isPresent() && repeated(last.get(), note, at)) {
            return Optional.of(new Answer.Signed(last.get().cosignatures()));
        }
        List<NoteSignature> cosignatures = new ArrayList<>(keys.size());
        try {
            for (Signer key : keys) {
                cosignatures.add(key.sign(note.text(), at));
            }
        } catch (Unbelievable impossible) {
            throw new IllegalStateException("what was judged a checkpoint is none", impossible);
        }
        long version = last.map(Cosigned::version).orElse(0L) + 1;
        SignedNote kept = new SignedNote(note.text(), believed(note)).with(cosignatures);
        return memory.replace(new Cosigned(checkpoint, kept, cosignatures, at, version))
                ? Optional.of(new Answer.Signed(cosignatures))
                : Optional.empty();
    }

    private boolean repeated(Cosigned last, SignedNote note, Instant now) {
        return last.note().text().equals(note.text())
                && last.at().plus(AS_GOOD_AS_NEW).isAfter(now)
                && last.cosignatures().size() == keys.size();
    }

    /** The log's own signatures: what others have written below may be anything. */
    private List<NoteSignature> believed(SignedNote note) {
        return note.signatures().stream()
                .filter(signature -> logs.keys().stream().anyMatch(key -> key.claims(signature)))
                .toList();
    }

    private static Optional<Contradiction> contradiction(WitnessRequest request, Optional<Cosigned> last) {
        try {
            Checkpoint now = Checkpoint.parse(request.checkpoint().text());
            return last.filter(before -> before.checkpoint().size() == now.size()
                            && !before.checkpoint().root().equals(now.root()))
                    .map(before -> new Contradiction(before.note(), now));
        } catch (Unbelievable noCheckpoint) {
            return Optional.empty();
        }
    }
}
