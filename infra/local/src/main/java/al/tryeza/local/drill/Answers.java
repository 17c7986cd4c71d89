package al.tryeza.local.drill;

import al.tryeza.local.check.Accepted;
import al.tryeza.local.check.Leave;
import al.tryeza.local.check.Look;
import al.tryeza.local.check.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the doors told the clients of a drill, as it comes. */
final class Answers {

    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
    private final Queue<Leave> granted = new ConcurrentLinkedQueue<>();
    private final Queue<Leave> withdrawn = new ConcurrentLinkedQueue<>();

    void accepted(Accepted answer) {
        accepted.add(answer);
    }

    void looked(Look look) {
        looks.add(look);
    }

    void granted(Leave grant) {
        granted.add(grant);
    }

    void withdrawn(Leave withdrawal) {
        withdrawn.add(withdrawal);
    }

    /** All of it, with what else was accepted. */
    Told with(List<Accepted> others) {
        List<Accepted> all = new ArrayList<>(others);
        all.addAll(accepted);
        return new Told(all, List.copyOf(looks), List.copyOf(granted), List.copyOf(withdrawn));
    }
}
