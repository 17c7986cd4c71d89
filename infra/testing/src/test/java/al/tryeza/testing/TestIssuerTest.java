package al.tryeza.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TestIssuerTest {

    private static final String OFFICER = "social.vlore";
    private static final String INSTITUTION = "social.vlore";
    private static final String ROLE = "table-member";

    private final TestIssuer issuer = TestIssuer.get();
    private final JwtDecoder decoder = decoder();

    @Test
    void a_service_that_knows_only_the_address_accepts_its_tokens() {
        var token = decoder.decode(issuer.token(OFFICER, INSTITUTION, ROLE));

        assertThat(token.getSubject()).isEqualTo(OFFICER);
        assertThat(token.getClaimAsString("institution")).isEqualTo(INSTITUTION);
        assertThat(token.getClaimAsStringList("roles")).containsExactly(ROLE);
    }

    @Test
    void each_bad_token_is_refused_for_its_own_fault() {
        refused(() -> decoder.decode(issuer.expired(OFFICER, INSTITUTION, ROLE)), "expired");
        refused(() -> decoder.decode(issuer.notYetValid(OFFICER, INSTITUTION, ROLE)), "before");
        refused(() -> decoder.decode(issuer.wrongAudience(OFFICER, INSTITUTION, ROLE)), "aud");
        refused(() -> decoder.decode(issuer.foreignIssuer(OFFICER, INSTITUTION, ROLE)), "iss");
        refused(() -> decoder.decode(issuer.wrongSignature(OFFICER, INSTITUTION, ROLE)), "signature");
    }

    @Test
    void a_test_may_change_any_claim() {
        var token = decoder.decode(
                issuer.token(OFFICER, INSTITUTION, List.of(ROLE), claims -> claims.claim("institution", null)));

        assertThat(token.hasClaim("institution")).isFalse();
    }

    private JwtDecoder decoder() {
        var found = NimbusJwtDecoder.withIssuerLocation(issuer.url()).build();
        found.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer.url()),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, audience -> audience.contains("tryeza"))));
        return found;
    }

    private static void refused(ThrowingCallable decoding, String fault) {
        assertThatThrownBy(decoding).isInstanceOf(JwtException.class).hasMessageContaining(fault);
    }
}
