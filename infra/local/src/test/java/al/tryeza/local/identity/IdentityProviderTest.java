package al.tryeza.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.local.Machine;
import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import al.tryeza.local.token.SignIn;
import al.tryeza.local.token.SignInRefused;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityProviderTest {

    @TempDir
    private static Path run;

    @SuppressWarnings("NullAway.Init") // set before each class
    private static ProviderProcess provider;

    @BeforeAll
    static void start() throws Exception {
        provider = ProviderProcess.start(run);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void an_officer_gets_a_token_of_eight_hours_with_institution_and_roles() throws Exception {
        JWTClaimsSet claims = verified(officerToken("secretary.vlore"));

        assertThat(claims.getIssuer()).isEqualTo(provider.issuer);
        assertThat(claims.getSubject()).isEqualTo("secretary.vlore");
        assertThat(claims.getAudience()).containsExactly("tryeza");
        assertThat(claims.getStringClaim("institution")).isEqualTo("prefecture.vlore");
        assertThat(claims.getStringListClaim("roles")).containsExactly("table-member", "secretary");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void every_officer_of_the_file_can_sign_in() throws Exception {
        assertThat(Officers.all()).hasSize(29);
        for (Officer officer : Officers.all()) {
            assertThat(verified(officerToken(officer.id())).getStringListClaim("roles"))
                    .as(officer.id())
                    .isEqualTo(officer.roles());
        }
    }

    @Test
    void the_operator_gets_a_token_as_a_machine() throws Exception {
        JWTClaimsSet claims =
                verified(new SignIn(provider.issuer).machine("operator", ProviderProcess.OPERATOR_SECRET));

        assertThat(claims.getSubject()).isEqualTo("operator");
        assertThat(claims.getAudience()).containsExactly("tryeza");
        assertThat(claims.getStringClaim("institution")).isEqualTo("tryeza");
        assertThat(claims.getStringListClaim("roles")).containsExactly("operator");
        assertThat(claims.getStringListClaim("scope"))
                .containsExactlyInAnyOrder("directory:operate", "platform:operate");
    }

    @Test
    void the_system_of_an_institution_gets_a_token_for_its_scopes() throws Exception {
        Machine system = Machine.named("system.police.vlore").orElseThrow();

        JWTClaimsSet claims = verified(
                new SignIn(provider.issuer).machine(system.id(), system.secret(ProviderProcess.OPERATOR_SECRET)));

        assertThat(claims.getSubject()).isEqualTo("system.police.vlore");
        assertThat(claims.getStringClaim("institution")).isEqualTo("police.vlore");
        assertThat(claims.getStringListClaim("roles")).containsExactly("system");
        assertThat(claims.getStringListClaim("scope"))
                .containsExactlyInAnyOrder(
                        "referrals:write", "identifications:write", "cases:read", "routing:read", "log:read");
        assertThatThrownBy(() -> new SignIn(provider.issuer).machine(system.id(), ProviderProcess.OPERATOR_SECRET))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new SignIn(provider.issuer).officer(system.id(), Officers.PASSWORD))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void a_wrong_secret_gets_nothing() {
        assertThatThrownBy(() -> new SignIn(provider.issuer).machine("operator", "guess"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_refused_alike() {
        SignIn signIn = new SignIn(provider.issuer);
        assertThatThrownBy(() -> signIn.officer("nobody", Officers.PASSWORD)).isInstanceOf(SignInRefused.class);
        assertThatThrownBy(() -> signIn.officer("police.vlore", "guess")).isInstanceOf(SignInRefused.class);
    }

    @Test
    void a_request_without_proof_key_is_refused() throws Exception {
        HttpResponse<String> answer = get("/oauth2/authorize?response_type=code&client_id=tryeza-web&scope=openid"
                + "&redirect_uri=http://127.0.0.1:8081/login/oauth2/code/tryeza");

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void a_redirect_to_a_stranger_is_refused() throws Exception {
        HttpResponse<String> answer = get("/oauth2/authorize?response_type=code&client_id=tryeza-web&scope=openid"
                + "&redirect_uri=http://stranger.test/login/oauth2/code/tryeza&code_challenge_method=S256"
                + "&code_challenge=0123456789012345678901234567890123456789012");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void the_page_has_no_script_and_no_inline_style_and_its_policy_forbids_both() throws Exception {
        HttpResponse<String> page = get("/sign-in");

        assertThat(page.body()).doesNotContain("<script", "style=", "<style").contains("<html lang=\"sq\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(get("/sign-in?language=en").body()).contains("<html lang=\"en\">", "Sign-in name");
        assertThat(get("/sign-in.css").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/css");
    }

    @Test
    void nothing_of_the_request_is_shown_again() throws Exception {
        assertThat(get("/sign-in?language=%22%3E%3Cscript%3E&wrong=canary%3C").body())
                .doesNotContain("canary", "<script");
    }

    @Test
    void the_signing_key_is_readable_by_its_owner_only_and_outlives_a_restart(@TempDir Path other) throws Exception {
        String before;
        try (ProviderProcess first = ProviderProcess.start(other)) {
            before = keyId(first);
        }
        try (ProviderProcess second = ProviderProcess.start(other)) {
            assertThat(keyId(second)).isEqualTo(before);
        }
        Path file = other.resolve("keys/identity-provider.jwk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void outside_a_local_stack_it_refuses_to_start_in_a_sentence(@TempDir Path elsewhere) throws Exception {
        Process process = ProviderProcess.launch(elsewhere, Map.of("TRYEZA_STACK_MARK", "the-mark"));

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(78);
        assertThat(Files.readAllLines(elsewhere.resolve("identity-provider.log")))
                .isEqualTo(List.of("The local identity provider signs in demo officers with a known password, so it"
                        + " runs only inside a local stack: start it with infra/start."));
    }

    private static String officerToken(String name) throws Exception {
        return new SignIn(provider.issuer).officer(name, Officers.PASSWORD);
    }

    private static JWTClaimsSet verified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWKSet keys = JWKSet.load(URI.create(provider.issuer + "/oauth2/jwks").toURL());
        assertThat(jwt.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        return jwt.getJWTClaimsSet();
    }

    private static String keyId(ProviderProcess of) throws Exception {
        return JWKSet.load(URI.create(of.issuer + "/oauth2/jwks").toURL())
                .getKeys()
                .getFirst()
                .getKeyID();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(provider.issuer + path))
                            .header("Accept", "text/html")
                            .header("Accept-Language", "sq")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
