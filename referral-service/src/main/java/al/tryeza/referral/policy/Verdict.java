package al.tryeza.referral.policy;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the policies say to one question.
 *
 * @param permitted whether the class of data may be shown
 * @param determining ids of the policies that decided; none where none applied, which is a denial
 * @param failed ids of policies that could not be evaluated; then nothing is permitted
 */
public record Verdict(boolean permitted, SortedSet<String> determining, SortedSet<String> failed) {

    public Verdict {
        determining = new TreeSet<>(determining);
        failed = new TreeSet<>(failed);
        if (permitted && !failed.isEmpty()) {
            throw new IllegalArgumentException("what could not be decided is denied");
        }
    }
}
