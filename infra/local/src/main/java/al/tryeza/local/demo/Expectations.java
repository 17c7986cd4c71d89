package al.tryeza.local.demo;

import java.util.ArrayList;
import java.util.List;

/** What scenes foretell about inboxes; looked at once everything has arrived. */
final class Expectations {

    private record Expectation(String officer, String caseRef, boolean told, String sentence) {}

    private final List<Expectation> all = new ArrayList<>();

    void told(String officer, String caseRef, String sentence) {
        all.add(new Expectation(officer, caseRef, true, sentence));
    }

    void notTold(String officer, String caseRef, String sentence) {
        all.add(new Expectation(officer, caseRef, false, sentence));
    }

    /** Whether everybody who should be told has been. */
    boolean arrived(Inboxes inboxes) {
        return all.stream().filter(Expectation::told).allMatch(each -> inboxes.has(each.officer(), each.caseRef()));
    }

    void tell(Inboxes inboxes, Narrator narrator) {
        for (Expectation each : all) {
            narrator.expect(
                    inboxes.has(each.officer(), each.caseRef()) == each.told(),
                    "%s (%s, %s)".formatted(each.sentence(), each.officer(), each.caseRef()));
        }
    }
}
