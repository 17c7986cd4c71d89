package al.tryeza.referral.routing;

import static al.tryeza.referral.routing.GivenReferral.ofAChild;
import static al.tryeza.referral.routing.GivenReferral.ofAnAdult;
import static al.tryeza.referral.routing.GivenReferral.qark;
import static al.tryeza.referral.routing.GivenReferral.qarks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingExplanationTest {

    @Test
    void every_place_and_the_conclusion_have_a_sentence() {
        GivenReferral given = ofAnAdult()
                .present("Milano")
                .residence("Klos")
                .foundAt("Elbasan")
                .exploitedAt("Fier")
                .unsafe(PlaceRole.EXPLOITED_AT);
        assertThat(RoutingExplanation.english().of(given.decision()))
                .containsExactly(
                        "Present location: abroad or unknown, passed over.",
                        "Residence: the name exists in several qarks (Elbasan, Dibër), the other places left one, and it"
                                + " decided the table.",
                        "Found at: comes later in the order and was not needed.",
                        "Exploited at: marked unsafe and left out.",
                        "The table of Elbasan, by the order of places for an adult.");
        assertThat(RoutingExplanation.albanian().of(given.decision()))
                .containsExactly(
                        "Vendndodhja e tanishme: jashtë vendit ose i panjohur, u kapërcye.",
                        "Vendbanimi: emri gjendet në disa qarqe (Elbasan, Dibër), vendet e tjera lanë vetëm një, dhe ky"
                                + " përcaktoi tryezën.",
                        "Vendi ku u gjet personi: vjen më pas në radhë dhe nuk u desh.",
                        "Vendi i shfrytëzimit: i shënuar si vend i pasigurt, u la jashtë.",
                        "Tryeza e qarkut Elbasan, sipas radhës së vendeve për të rritur.");
    }

    @Test
    void what_awaits_a_human_says_why() {
        assertThat(RoutingExplanation.english().of(ofAChild().residence("Golem").decision()))
                .containsExactly(
                        "Residence: the name exists in several qarks (Fier, Tiranë) and nothing settles which.",
                        "The place that should decide may lie in several qarks; the national desk chooses.");
        assertThat(RoutingExplanation.english().of(ofAnAdult().decision()))
                .containsExactly("No safe place names a qark; the national desk chooses.");
    }

    @Test
    void a_recused_table_is_the_reason_where_it_was() {
        assertThat(RoutingExplanation.english()
                        .of(ofAnAdult().present("Vlorë").recused("AL-12").decision()))
                .containsExactly(
                        "Present location: the table there is recused (Vlorë), passed over.",
                        "The tables of all safe places are recused; the national desk chooses.");
    }

    @Test
    void every_code_has_its_own_sentence_in_both_languages() {
        for (RoutingExplanation words : List.of(RoutingExplanation.albanian(), RoutingExplanation.english())) {
            Set<String> sentences = new HashSet<>();
            for (PlaceRole role : PlaceRole.values()) {
                for (PlaceOutcome outcome : PlaceOutcome.values()) {
                    assertThat(sentences.add(words.of(new ConsideredPlace(role, outcome, qarks("AL-01")))))
                            .isTrue();
                }
            }
            for (RoutingRule rule : RoutingRule.values()) {
                assertThat(sentences.addAll(words.of(new RoutingDecision.Routed(
                                qark("AL-01"), rule, "x", List.of(), List.of(), null, List.of(), List.of()))))
                        .isTrue();
            }
            for (AwaitingReason reason : AwaitingReason.values()) {
                assertThat(sentences.addAll(
                                words.of(new RoutingDecision.AwaitingPlace(reason, "x", List.of(), List.of()))))
                        .isTrue();
            }
            assertThat(sentences).hasSize(24 + 3 + 3).allMatch(sentence -> sentence.endsWith("."));
        }
    }
}
