package al.tryeza.local.drill;

import al.tryeza.local.demo.Answer;
import al.tryeza.local.demo.Platform;
import al.tryeza.local.drill.Door.Refused;

/**
 * {@code POST /api/cases/{ref}/withdrawals}. It has no key to be sent again under: a sender who had no answer, and hears that
 * nothing is left to withdraw, looks for what it has done.
 */
final class RestWithdrawal implements Withdrawal {

    private static final int CONFLICT = 409;

    private final Platform platform;
    private final UntilAnswered answers;
    private final String officer;

    RestWithdrawal(Platform platform, UntilAnswered answers, String officer) {
        this.platform = platform;
        this.answers = answers;
        this.officer = officer;
    }

    @Override
    public String of(String caseRef, String key) throws InterruptedException, Refused {
        String path = "/api/cases/" + caseRef + "/withdrawals";
        Answer answer = answers.ask(caseRef.hashCode() & 1, instance -> platform.postTo(instance, path, officer, "{}"));
        if (answer.accepted()) {
            return answer.text("withdrawalId");
        }
        if (answer.status() != CONFLICT) {
            throw new Refused("withdrawal: %d %s".formatted(answer.status(), answer.text("code")));
        }
        return answers.ask(0, instance -> platform.getFrom(instance, path, officer))
                .body()
                .path("items")
                .path(0)
                .path("withdrawalId")
                .asString("");
    }
}
