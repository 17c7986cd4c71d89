package al.tryeza.referral.disclosure.web;

import al.tryeza.referral.disclosure.Fault;
import al.tryeza.web.Problem;
import java.util.List;

/** A body that was read straight into the vault's types, and is refused. */
public final class FaultyBody {

    private FaultyBody() {}

    /** Names every fault, and nothing that was sent. */
    public static Problem problem(List<Fault> faults) {
        return Problem.invalid(faults.stream()
                .map(fault ->
                        new al.tryeza.web.Fault(fault.field(), fault.code().code()))
                .toList());
    }
}
