package al.tryeza.referral.preview.web;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.policy.Verdict;
import al.tryeza.referral.preview.Preview;
import al.tryeza.referral.preview.Prospect;
import al.tryeza.referral.preview.UnderRules;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who could see a class of data.
 *
 * @param rules version of the rules under which it was asked, or null where they were sent with the question
 * @param policySet digest of the policies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewAnswer(
        UUID previewId, DataClass category, @Nullable Integer rules, String policySet, List<Item> items) {

    /**
     * One officer and purpose.
     *
     * @param held by what the officer holds or held on the case
     * @param ifGranted by a grant that began now
     */
    record Item(String officer, String institution, Purpose purpose, Said held, Said ifGranted) {

        static Item of(Prospect prospect) {
            return new Item(
                    prospect.officer(),
                    prospect.institution(),
                    prospect.purpose(),
                    Said.of(prospect.held().verdict(), prospect.held().leave().orElse(null)),
                    Said.of(prospect.ifGranted(), null));
        }
    }

    /**
     * What the policies say.
     *
     * @param policies ids of those that decided, and of those that could not be evaluated; none where nothing permits
     * @param by what permits it, of what the officer holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            boolean permitted,
            SortedSet<String> policies,
            @Nullable UUID by) {

        static Said of(Verdict verdict, @Nullable UUID by) {
            var policies = new TreeSet<>(verdict.determining());
            policies.addAll(verdict.failed());
            return new Said(verdict.permitted(), policies, by);
        }
    }

    static PreviewAnswer of(Preview preview) {
        return new PreviewAnswer(
                preview.id(),
                preview.wanted().category(),
                preview.wanted().rules() instanceof UnderRules.Imagined
                        ? null
                        : preview.rules().version(),
                preview.policySet(),
                preview.prospects().stream().map(Item::of).toList());
    }
}
