package al.tryeza.web;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.testing.TestIssuer;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tokens that somebody made, changed or brought to the wrong door. */
class ForgedTokenTest {

    @SuppressWarnings("NullAway.Init") // set before the class
    private static SmallService service;

    @BeforeAll
    static void start() {
        SmallService.makeDatabase("forged");
        service = new SmallService("forged", Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> bring(String token) {
        return bring("/api/thing", token);
    }

    private static HttpResponse<String> bring(String path, String token) {
        return service.browser()
                .send(HttpRequest.newBuilder(service.browser().address(path))
                        .header("Authorization", "Bearer " + token));
    }

    @Test
    void a_door_that_the_service_opened_asks_nobody_and_those_beside_it_ask() {
        assertThat(service.browser().post("/log/open").statusCode()).isEqualTo(200);
        assertThat(service.browser().get("/log/open").statusCode()).isEqualTo(401);
        assertThat(service.browser().get("/log/closed").statusCode()).isEqualTo(401);
        var issuer = TestIssuer.get();
        assertThat(bring("/log/closed", issuer.token("police.vlore", "police.vlore", "table-member"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(bring("/log/closed", issuer.machine("operator@tryeza", "things:read"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void only_what_the_issuer_signed_for_us_and_for_now_opens_the_door() throws Exception {
        var issuer = TestIssuer.get();
        String good = issuer.token("police.vlore", "police.vlore", "table-member");
        assertThat(bring(good).statusCode()).isEqualTo(200);

        for (var forged : forgeries(good).entrySet()) {
            HttpResponse<String> answer = bring(forged.getValue());
            assertThat(answer.statusCode()).as(forged.getKey()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                    .isEqualTo("unauthenticated");
        }
        System.out.println("REST: tokens refused (401): "
                + String.join(", ", forgeries(good).keySet()));
    }

    private static Map<String, String> forgeries(String good) throws Exception {
        var issuer = TestIssuer.get();
        JWTClaimsSet claims = SignedJWT.parse(good).getJWTClaimsSet();
        RSAKey published = JWKSet.load(URI.create(issuer.url() + "/keys").toURL())
                .getKeys()
                .getFirst()
                .toRSAKey();
        RSAKey own = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
        String[] parts = good.split("\\.", -1);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new JWTClaimsSet.Builder(claims)
                        .subject("onac.desk")
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
        var forgeries = new LinkedHashMap<String, String>();
        forgeries.put("expired", issuer.expired("police.vlore", "police.vlore"));
        forgeries.put("not yet valid", issuer.notYetValid("police.vlore", "police.vlore"));
        forgeries.put("wrong audience", issuer.wrongAudience("police.vlore", "police.vlore"));
        forgeries.put("foreign issuer", issuer.foreignIssuer("police.vlore", "police.vlore"));
        forgeries.put("wrong signature", issuer.wrongSignature("police.vlore", "police.vlore"));
        forgeries.put("alg none", new PlainJWT(claims).serialize());
        forgeries.put("HS256 with the public key", symmetric(claims, published));
        forgeries.put("own key in the header", withKeyInside(claims, own));
        forgeries.put("tampered subject", parts[0] + "." + other + "." + parts[2]);
        forgeries.put("signature cut off", parts[0] + "." + parts[1] + ".");
        return forgeries;
    }

    private static String symmetric(JWTClaimsSet claims, RSAKey published) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(published.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        token.sign(new MACSigner(published.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String withKeyInside(JWTClaimsSet claims, RSAKey own) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(own.getKeyID())
                        .jwk(own.toPublicJWK())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        token.sign(new RSASSASigner(own));
        return token.serialize();
    }
}
