package al.tryeza.local.check;

import al.tryeza.local.check.Findings.Kind;
import java.util.HashMap;
import java.util.Map;

/** All receipts of one submission tell the same, and what one of them accepted is a case. */
final class ReceiptsAgree implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, String> outcomes = new HashMap<>();
        for (Published event : evidence.published()) {
            if (event.type().equals("SubmissionReceipt")) {
                String outcome = event.field("outcome") + " " + event.field("caseRef");
                String other = outcomes.putIfAbsent(event.topic() + " " + event.key(), outcome);
                if (other != null && !other.equals(outcome)) {
                    findings.add(Kind.CONTRADICTION, "two receipts of submission %s differ".formatted(event.key()));
                }
            }
        }
    }
}
