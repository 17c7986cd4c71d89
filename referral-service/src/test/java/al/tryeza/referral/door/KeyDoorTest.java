package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.door.Running.Answer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Keys through the doors: those to seal to, and those to sign by. */
class KeyDoorTest {

    private static final String KEYS = "/api/institutions/ngo.berat/keys";

    private static JWK newKey() throws Exception {
        return new OctetKeyPairGenerator(Curve.Ed25519).generate();
    }

    private static Answer register(String officer, String path, JWK key) {
        return SERVICE.post(officer, path, "{\"jwk\":%s}".formatted(key.toJSONString()));
    }

    private static Answer delete(String officer, String path) {
        return SERVICE.send(SERVICE.request(path)
                .header("Authorization", "Bearer " + Running.token(officer))
                .DELETE());
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    private static long events(String entity) {
        return SERVICE.jdbc()
                .sql(
                        "SELECT coalesce(max(version), 0) FROM messaging.written_version WHERE topic = 'directory-events' AND record_key = ?")
                .param(entity)
                .query(Long.class)
                .single();
    }

    @Test
    void anybody_may_read_the_keys_to_seal_to() throws Exception {
        Answer answer = SERVICE.send(SERVICE.request("/.well-known/jwks.json").GET());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var key = ECKey.parse(answer.body().path("keys").path(0).toString());
        assertThat(key.isPrivate()).isFalse();
        assertThat(key.getCurve()).isEqualTo(Curve.P_256);
        assertThat(key.getAlgorithm().getName()).isEqualTo("ECDH-ES+A256KW");
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
        assertThat(SERVICE.jdbc()
                        .sql("SELECT day FROM vault.intake_key WHERE key_id = ?")
                        .param(key.getKeyID())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC));
        assertThat(events("INTAKE_KEY:" + key.getKeyID())).isEqualTo(1);
        assertThat(SERVICE.send(SERVICE.request("/.well-known/jwks.json").POST(HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_key_is_registered_once_retired_and_revoked() throws Exception {
        var key = newKey();
        String kid = key.computeThumbprint().toString();

        Answer first = register("operator", KEYS, key.toPublicJWK());
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.body().path("kid").asString()).isEqualTo(kid);
        assertThat(register("operator", KEYS, key.toPublicJWK()).status()).isEqualTo(201);
        assertThat(events("SIGNING_KEY:" + kid)).isEqualTo(1);

        assertProblem(register("operator", "/api/institutions/ngo.vlore/keys", key.toPublicJWK()), 409, "key_in_use");

        Answer retired = SERVICE.post("operator", KEYS + "/" + kid + "/retirement", "");
        assertThat(retired.status()).as(retired.text()).isEqualTo(200);
        assertThat(retired.body().has("retiredAt")).isTrue();
        assertThat(SERVICE.post("operator", KEYS + "/" + kid + "/retirement", "")
                        .body())
                .isEqualTo(retired.body());
        assertProblem(register("operator", KEYS, key.toPublicJWK()), 409, "key_retired");

        assertThat(delete("operator", KEYS + "/" + kid).status()).isEqualTo(204);
        assertThat(delete("operator", KEYS + "/" + kid).status()).isEqualTo(204);
        assertProblem(register("operator", KEYS, key.toPublicJWK()), 409, "key_revoked");
        assertProblem(SERVICE.post("operator", KEYS + "/" + kid + "/retirement", ""), 409, "key_revoked");
        assertThat(events("SIGNING_KEY:" + kid)).isEqualTo(3);

        Answer listed = SERVICE.get("operator", KEYS);
        assertThat(listed.body()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("kid").asString().equals(kid)))
                .singleElement()
                .satisfies(item -> assertThat(item.has("revokedAt")).isTrue());
        assertThat(listed.text()).doesNotContain("jwk");
    }

    @Test
    void every_fault_of_a_key_is_named() throws Exception {
        Answer secret = register("operator", KEYS, newKey());
        assertProblem(secret, 400, "invalid_request");
        assertThat(secret.text()).contains("jwk.d", "private_key");
        assertProblem(SERVICE.post("operator", KEYS, "{}"), 400, "invalid_request");
        assertProblem(SERVICE.post("operator", KEYS, "{\"jwk\":7}"), 400, "invalid_request");
        assertProblem(
                register("operator", "/api/institutions/committee.vlore/keys", newKey().toPublicJWK()),
                400,
                "invalid_request");
    }

    @Test
    void an_institution_or_key_that_is_not_there_is_not_found() throws Exception {
        assertProblem(
                register("operator", "/api/institutions/police.atlantis/keys", newKey().toPublicJWK()),
                404,
                "not_found");
        assertProblem(SERVICE.get("operator", "/api/institutions/police.atlantis/keys"), 404, "not_found");
        assertProblem(delete("operator", KEYS + "/nobodys"), 404, "not_found");
        assertProblem(SERVICE.post("operator", KEYS + "/nobodys/retirement", ""), 404, "not_found");
    }

    @Test
    void nobody_but_the_operator_touches_signing_keys() throws Exception {
        assertProblem(register("police.vlore", KEYS, newKey().toPublicJWK()), 403, "forbidden");
        assertProblem(SERVICE.get("police.vlore", KEYS), 403, "forbidden");
        assertProblem(delete("auditor", KEYS + "/x"), 403, "forbidden");
        assertProblem(SERVICE.post("secretary.vlore", KEYS + "/x/retirement", ""), 403, "forbidden");
    }
}
