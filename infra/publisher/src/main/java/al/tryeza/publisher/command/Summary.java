package al.tryeza.publisher.command;

import al.tryeza.publisher.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of all lines, those of earlier runs among them.
 *
 * @param accepted how many
 * @param refused by line, with everything wrong with each
 * @param unanswered lines that were sent and have no receipt
 * @param gone lines that were sent once and are no longer in the input
 */
record Summary(int accepted, SortedMap<Integer, List<Fault>> refused, List<Integer> unanswered, List<Integer> gone) {

    static Summary of(int lines, Journal journal, Map<Integer, Fault> refusedHere) {
        int accepted = 0;
        var refused = new TreeMap<Integer, List<Fault>>();
        var unanswered = new ArrayList<Integer>();
        var gone = new ArrayList<Integer>();
        refusedHere.forEach((line, fault) -> refused.put(line, List.of(fault)));
        for (var sent : journal.all()) {
            var receipt = sent.receipt();
            if (sent.line() > lines) {
                gone.add(sent.line());
            } else if (!refusedHere.containsKey(sent.line())) {
                if (receipt == null) {
                    unanswered.add(sent.line());
                } else if (receipt.accepted()) {
                    accepted++;
                } else {
                    refused.put(sent.line(), receipt.faults());
                }
            }
        }
        unanswered.sort(null);
        gone.sort(null);
        return new Summary(accepted, refused, unanswered, gone);
    }

    /** On standard output: the sum, and {@code LINE CODE FIELD} for each thing wrong. */
    List<String> output() {
        var text = new ArrayList<String>();
        text.add("%d accepted, %d refused".formatted(accepted, refused.size()));
        refused.forEach((line, faults) -> {
            faults.forEach(fault -> text.add("%d %s %s".formatted(line, fault.code(), fault.field())));
        });
        return text;
    }

    int exit() {
        if (!unanswered.isEmpty()) {
            return Publish.UNREACHABLE;
        }
        return refused.isEmpty() ? Publish.DONE : Publish.REFUSED;
    }
}
