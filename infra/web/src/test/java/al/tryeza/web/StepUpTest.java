package al.tryeza.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class StepUpTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final StepUp STEP_UP = new StepUp(
            new WebProperties.StepUp(Duration.ofMinutes(5), Duration.ofMinutes(15)), InstantSource.fixed(NOW));

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private static Instant ago(String time) {
        return NOW.minus(Duration.parse("PT" + time));
    }

    private static SignedIn session(Instant at) {
        return new SignedIn("police.vlore", at, "unasked");
    }

    private static JwtAuthenticationToken bearer(Instant issued) {
        return new JwtAuthenticationToken(token(issued).build());
    }

    private static Jwt.Builder token(Instant issued) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("police.vlore")
                .issuedAt(issued);
    }

    @Test
    void a_session_is_fresh_for_five_minutes_after_its_sign_in() {
        assertThat(STEP_UP.fresh(session(NOW))).isTrue();
        assertThat(STEP_UP.fresh(session(ago("4M59S")))).isTrue();
        assertThat(STEP_UP.fresh(session(ago("5M")))).isFalse();
    }

    @Test
    void a_bearer_token_is_fresh_for_fifteen_minutes_after_it_was_issued() {
        assertThat(STEP_UP.fresh(bearer(ago("14M59S")))).isTrue();
        assertThat(STEP_UP.fresh(bearer(ago("15M")))).isFalse();
    }

    @Test
    void a_new_token_of_an_old_sign_in_is_not_fresh() {
        assertThat(STEP_UP.fresh(new JwtAuthenticationToken(token(NOW)
                        .claim("auth_time", ago("1H").getEpochSecond())
                        .build())))
                .isFalse();
        assertThat(STEP_UP.fresh(new JwtAuthenticationToken(token(ago("1H"))
                        .claim("auth_time", ago("1M").getEpochSecond())
                        .build())))
                .isTrue();
    }

    @Test
    void a_token_that_does_not_say_when_and_somebody_unknown_are_not_fresh() {
        assertThat(STEP_UP.fresh(new JwtAuthenticationToken(Jwt.withTokenValue("t")
                        .header("alg", "RS256")
                        .subject("police.vlore")
                        .build())))
                .isFalse();
        assertThat(STEP_UP.fresh(null)).isFalse();
        assertThat(STEP_UP.fresh(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ANONYMOUS"))))
                .isFalse();
    }

    @Test
    void whoever_is_not_fresh_is_refused_with_a_code_that_says_what_to_do() {
        SecurityContextHolder.getContext().setAuthentication(session(ago("1H")));

        assertThatThrownBy(STEP_UP::requireFresh).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().status().value()).isEqualTo(403);
            assertThat(refused.problem().code()).isEqualTo("step_up_required");
        });
    }

    @Test
    void whoever_is_fresh_may_go_on() {
        SecurityContextHolder.getContext().setAuthentication(session(ago("1M")));

        STEP_UP.requireFresh();

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
    }
}
