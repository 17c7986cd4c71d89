package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault of a referral is the same fault where the referral is part of an identification, under its path. */
class ReferralWithinIdentificationFaultsTest extends SubmissionFaultsTest {

    @Override
    List<String> faults(byte[] referral) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(Body.bytes("{\"traffickingStatus\":\"PossibleVictimOfTrafficking\","
                + "\"decidedBy\":[\"police.vlore\"],\"referral\":"));
        body.writeBytes(referral);
        body.writeBytes(Body.bytes("}"));
        return Read.identificationFaults(body.toByteArray()).stream()
                .map(ReferralWithinIdentificationFaultsTest::ofReferral)
                .toList();
    }

    private static String ofReferral(String fault) {
        return fault.replaceFirst("^referral ", "body ").replaceFirst("^referral\\.", "");
    }

    @Override
    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"Kanarina\"", "17", "true", "[{\"urgency\":\"URGENT\"}]"})
    void a_body_that_is_not_an_object(String referral) {
        assertThat(faults(Body.bytes(referral))).containsExactly("body wrong_type");
    }

    @Test
    void the_paths_name_the_part() {
        var body = Body.ofIdentification()
                .with("/referral/person/birthdate", "\"1850-01-01\"")
                .with("/referral/narrative", "7")
                .with("/referral/kanar", "1");
        assertThat(Read.identificationFaults(body.bytes()))
                .containsExactly(
                        "referral.person.birthdate implausible_date",
                        "referral.narrative wrong_type",
                        "referral unknown_field");
        assertThat(Read.identificationFaults(
                        Body.ofIdentification().without("/referral/consent").bytes()))
                .hasSize(10)
                .contains("referral.narrative not_allowed_without_consent")
                .contains("referral.person.firstName not_allowed_without_consent");
    }
}
