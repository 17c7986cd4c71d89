package al.tryeza.referral.conduct.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.DataCategory;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.InstitutionKind;
import al.tryeza.events.RulesAccepted;
import al.tryeza.events.RulesAcceptedContent;
import al.tryeza.events.RulesDrafted;
import al.tryeza.events.RulesInForce;
import al.tryeza.events.RulesSignedOff;
import al.tryeza.events.RulesSignedOffContent;
import al.tryeza.events.Structure;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Allowance;
import al.tryeza.referral.conduct.RulesEvent;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.conduct.SignOff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class OutboxConductEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final RulesOfConduct RULES = new RulesOfConduct(
            "AL-12",
            2,
            Set.of(
                    new Allowance(
                            al.tryeza.referral.directory.InstitutionKind.NGO,
                            Purpose.CASE_MANAGEMENT,
                            DataClass.HEALTH),
                    new Allowance(
                            al.tryeza.referral.directory.InstitutionKind.NGO,
                            Purpose.CASE_MANAGEMENT,
                            DataClass.IDENTITY)));

    private final List<Outbox.Outgoing> written = new ArrayList<>();
    private final OutboxConductEvents events = new OutboxConductEvents((topic, outgoing) -> {
        assertThat(topic).isEqualTo("directory-events");
        written.addAll(outgoing);
    });

    private SpecificRecord published(RulesEvent event) {
        events.happened("AL-12", 7, event, new Actor("secretary.vlore", "prefecture.vlore", "secretary"), NOW);
        Outbox.Outgoing last = written.getLast();
        assertThat(last.key()).isEqualTo("RULES_OF_CONDUCT:AL-12");
        assertThat(((Structure) last.event().get(0)).getVersion()).isEqualTo(7);
        assertThat(((Structure) last.event().get(0)).getType())
                .isEqualTo("al.tryeza." + last.event().getSchema().getName());
        assertThat(last.event().get(1))
                .isEqualTo(new al.tryeza.events.Actor("secretary.vlore", "prefecture.vlore", "secretary"));
        assertThat(last.event().get(2)).isEqualTo(new EntitySubject(EntityKind.RULES_OF_CONDUCT, "AL-12"));
        return last.event();
    }

    private static void assertLines(List<al.tryeza.events.RulesLine> lines) {
        assertThat(lines)
                .containsExactly(new al.tryeza.events.RulesLine(
                        InstitutionKind.NGO,
                        al.tryeza.events.Purpose.CASE_MANAGEMENT,
                        List.of(DataCategory.IDENTITY, DataCategory.HEALTH)));
    }

    @Test
    void a_proposal_says_what_it_would_allow_and_which_one_it_replaces() {
        var drafted = (RulesDrafted) published(new RulesEvent.Drafted(RULES, Optional.of(1)));
        assertThat(drafted.getContent().getRules()).isEqualTo(2);
        assertThat(drafted.getContent().getReplaces()).isEqualTo(1);
        assertLines(drafted.getContent().getAllowances());
    }

    @Test
    void a_signature_says_for_whom() {
        var signed = (RulesSignedOff)
                published(new RulesEvent.SignedOff(2, new SignOff("prefecture.vlore", "secretary.vlore", NOW)));
        assertThat(signed.getContent()).isEqualTo(new RulesSignedOffContent(2, "prefecture.vlore"));
    }

    @Test
    void what_is_in_force_stands_in_the_record_whole() {
        var inForce = (RulesInForce) published(new RulesEvent.InForce(RULES, Optional.empty()));
        assertThat(inForce.getContent().getReplaces()).isNull();
        assertLines(inForce.getContent().getAllowances());
    }

    @Test
    void an_acceptance_names_the_officer() {
        var accepted = (RulesAccepted) published(new RulesEvent.Accepted(2, "ngo.vlore"));
        assertThat(accepted.getContent()).isEqualTo(new RulesAcceptedContent(2, "ngo.vlore"));
    }
}
