package al.tryeza.audit.checkpoints;

import al.tryeza.audit.checkpoints.Asking.Given;
import al.tryeza.audit.checkpoints.Asking.Request;
import al.tryeza.audit.checkpoints.WitnessStanding.State;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.policy.TrustPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The witnesses of a policy, asked all at once. As soon as those who have answered are enough, the others are not waited for;
 * one that is slow or gone is asked again later, less and less often, and holds up nobody. For one thread.
 */
public final class Witnesses {

    private record Answered(Witness witness, Given given) {}

    private final TrustPolicy policy;
    private final Asking asking;
    private final WitnessStandings standings;
    private final Duration patience;
    private final Map<Witness, Courtesy> courtesies = new LinkedHashMap<>();
    private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private @Nullable Gathered gathered;

    /**
     * The witnesses of a policy.
     *
     * @param patience how long to wait for enough of them
     */
    public Witnesses(TrustPolicy policy, WitnessDoor door, WitnessStandings standings, Duration patience) {
        this.policy = policy;
        this.asking = new Asking(door);
        this.standings = standings;
        this.patience = patience;
        Witness.of(policy).forEach(witness -> courtesies.put(witness, new Courtesy()));
    }

    /** Whether it makes sense to ask again for a checkpoint that too few have cosigned. */
    boolean worthAsking() {
        return policy.satisfiedBy(Set.of())
                || !answers.isEmpty()
                || courtesies.values().stream().anyMatch(courtesy -> courtesy.allows(System.nanoTime()));
    }

    /** The note with the cosignatures of enough witnesses; empty where too few have cosigned it so far. */
    Optional<SignedNote> cosign(Request request, Instant now) {
        Gathered all = gathered != null && gathered.isOf(request) ? gathered : new Gathered(request);
        gathered = all;
        Roll roll = new Roll(standings.all());
        Set<Witness> asked = ask(request, roll, witness -> !all.hasOf(witness));
        long end = System.nanoTime() + patience.toNanos();
        while (!policy.satisfiedBy(all.cosigners()) && (!asked.isEmpty() || !answers.isEmpty())) {
            Optional<Answered> answered = next(end);
            if (answered.isEmpty()) {
                break;
            }
            all.add(take(answered.get(), roll));
            asked.remove(answered.get().witness());
        }
        keep(roll, request, now);
        return policy.satisfiedBy(all.cosigners()) ? Optional.of(all.note()) : Optional.empty();
    }

    /** Takes what was answered late, and asks those again who are behind, without waiting for them. */
    void remind(Request request, Instant now) {
        Roll roll = new Roll(standings.all());
        for (Answered late = answers.poll(); late != null; late = answers.poll()) {
            take(late, roll);
        }
        ask(
                request,
                roll,
                witness ->
                        !roll.hasCosigned(witness.name(), request.checkpoint().size()));
        keep(roll, request, now);
    }

    private void keep(Roll roll, Request request, Instant now) {
        courtesies
                .keySet()
                .forEach(witness ->
                        roll.signed(witness.name(), request.checkpoint().size(), now));
        standings.put(roll.changed());
    }

    private Set<Witness> ask(Request request, Roll roll, Predicate<Witness> needed) {
        Set<Witness> asked = new HashSet<>();
        courtesies.forEach((witness, courtesy) -> {
            if (needed.test(witness) && courtesy.allows(System.nanoTime())) {
                courtesy.asked();
                asked.add(witness);
                long seen = roll.of(witness.name()).size();
                Thread.ofVirtual()
                        .name("witness " + witness.name())
                        .start(() -> answers.add(new Answered(witness, asking.tryToAsk(witness, seen, request))));
            }
        });
        return asked;
    }

    private Given take(Answered answered, Roll roll) {
        Given given = answered.given();
        Optional.ofNullable(courtesies.get(answered.witness()))
                .ifPresent(courtesy -> courtesy.answered(given.state() == State.COSIGNED, System.nanoTime()));
        roll.answered(answered.witness().name(), given.state(), given.size());
        return given;
    }

    private Optional<Answered> next(long end) {
        try {
            return Optional.ofNullable(answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
