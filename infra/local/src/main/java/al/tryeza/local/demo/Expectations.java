package al.tryeza.local.demo;

import java.util.ArrayList;
import java.util.List;

/** What scenes foretell about inboxes; looked at once everything has arrived. */
final class Expectations {

    private record Expectation(String officer, String caseRef, boolean statement, boolean told, String sentence) {

        boolean has(Inboxes inboxes) {
            return statement ? inboxes.hasStatement(officer, caseRef) : inboxes.has(officer, caseRef);
        }
    }

    private final List<Expectation> all = new ArrayList<>();

    void told(String officer, String caseRef, String sentence) {
        all.add(new Expectation(officer, caseRef, false, true, sentence));
    }

    /** The officer hears that the police stated something in the case. */
    void toldOfStatement(String officer, String caseRef, String sentence) {
        all.add(new Expectation(officer, caseRef, true, true, sentence));
    }

    void notTold(String officer, String caseRef, String sentence) {
        all.add(new Expectation(officer, caseRef, false, false, sentence));
    }

    /** Whether everybody who should be told has been. */
    boolean arrived(Inboxes inboxes) {
        return all.stream().filter(Expectation::told).allMatch(each -> each.has(inboxes));
    }

    void tell(Inboxes inboxes, Narrator narrator) {
        for (Expectation each : all) {
            narrator.expect(
                    each.has(inboxes) == each.told(),
                    "%s (%s, %s)".formatted(each.sentence(), each.officer(), each.caseRef()));
        }
    }
}
