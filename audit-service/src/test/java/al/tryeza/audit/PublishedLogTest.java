package al.tryeza.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.checkpoints.PublishedCheckpoints;
import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.entry.Opening;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.proof.TlogProof;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.InclusionProof;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.officers.Officers;
import al.tryeza.events.OfficerStatus;
import al.tryeza.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as members read it from an instance, and anybody from one that is open. Ten entries; eight are published. */
class PublishedLogTest {

    private static final String ORIGIN = "log.example/audit";
    private static final Signer SIGNER = Signer.generate(ORIGIN, KeyType.ED25519);
    private static final String MEMBER = TestIssuer.get().token("committee.vlore", "committee.vlore", "committee");
    private static final String AUDITOR = TestIssuer.get().token("auditor", "audit.national", "auditor");
    private static final String FORMER = TestIssuer.get().token("left.vlore", "police.vlore", "table-member");
    private static final String WITNESS = TestIssuer.get().machine("system.witness", "log:read");

    private static AuditWorld world;
    private static String members;
    private static String open;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        world = new AuditWorld();
        ConfigurableApplicationContext service = world.start();
        members = address(service);
        open = address(world.start("--tryeza.audit.log-readers=public"));
        client = HttpClient.newHttpClient();
        officer("committee.vlore", "committee", OfficerStatus.ACTIVE);
        officer("auditor", "auditor", OfficerStatus.ACTIVE);
        officer("left.vlore", "table-member", OfficerStatus.DEPARTED);
        officer("system.witness", "system", OfficerStatus.ACTIVE);
        for (int version = 1; version <= 4; version++) {
            world.send("access-events", "K1", TestEvents.caseViewed("K1", version));
        }
        world.awaitSize(8);
        publish(service, 8);
        world.send("access-events", "K1", TestEvents.caseViewed("K1", 5));
        world.send("access-events", "K1", TestEvents.caseViewed("K1", 6));
        world.awaitSize(10);
        await().until(() ->
                service.getBean(Officers.class).find("system.witness").isPresent());
    }

    private static void publish(ConfigurableApplicationContext service, long size) throws Unbelievable {
        Hash root = new TiledTree(size, service.getBean(LogReading.class).tiles()).root();
        String text = new Checkpoint(ORIGIN, size, root).text();
        service.getBean(PublishedCheckpoints.class)
                .publish(new SignedNote(text, List.of(SIGNER.sign(text, Instant.EPOCH))), size, Instant.now());
    }

    @AfterAll
    static void close() {
        client.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log/checkpoint", "/log/tile/0/000.p/8", "/log/tile/entries/000.p/8"})
    void members_and_witnesses_read_the_log_and_where_it_is_open_anybody(String path) {
        assertThat(get(members + path, MEMBER).statusCode()).isEqualTo(200);
        assertThat(get(members + path, WITNESS).statusCode()).isEqualTo(200);
        assertThat(get(members + path, "").statusCode()).isEqualTo(401);
        assertThat(get(members + path, FORMER).statusCode()).isEqualTo(403);
        assertThat(get(members + path, TestIssuer.get().machine("system.witness", "cases:read"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(open + path, "").statusCode()).isEqualTo(200);
        assertThat(get(open + path, "").body())
                .isEqualTo(get(members + path, MEMBER).body());
        assertThat(get(open + "/api/entries/0/proof", "").statusCode()).isEqualTo(401);
        assertThat(get(open + "/api/entries", "").statusCode()).isEqualTo(401);
    }

    @Test
    void looking_at_the_log_is_no_question_about_anybody() {
        long before = world.size();
        get(members + "/log/checkpoint", MEMBER);
        get(members + "/log/tile/entries/000.p/8", MEMBER);
        get(members + "/api/entries/3/proof", MEMBER);
        assertThat(world.size()).isEqualTo(before);
    }

    @Test
    void a_checkpoint_is_asked_for_anew_and_a_tile_is_kept_for_ever() {
        HttpResponse<byte[]> checkpoint = get(members + "/log/checkpoint", MEMBER);
        assertThat(header(checkpoint, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(checkpoint, "Cache-Control")).isEqualTo("no-cache");
        HttpResponse<byte[]> tile = get(members + "/log/tile/0/000.p/8", MEMBER);
        assertThat(header(tile, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(tile, "Cache-Control")).contains("max-age=31536000", "immutable", "private");
        assertThat(header(get(open + "/log/tile/0/000.p/8", ""), "Cache-Control"))
                .contains("immutable", "public");
        for (HttpResponse<byte[]> known : List.of(checkpoint, tile)) {
            HttpResponse<byte[]> again = send(HttpRequest.newBuilder(known.uri())
                    .header("Authorization", "Bearer " + MEMBER)
                    .header("If-None-Match", header(known, "ETag")));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/000",
                "0/000.p/9",
                "0/000.p/10",
                "0/001.p/1",
                "1/000.p/1",
                "entries/000",
                "entries/000.p/9",
                // malformed, or another form of what is there
                "",
                "0",
                "0/0",
                "0/000.p/08",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/",
                "0/%30%300.p/8",
                "00/000.p/8",
                "8/000.p/1",
                "-1/000",
                "x/000",
                "0/x000/000.p/8",
                "0/000.P/8",
                "entries/0/000",
                "entries/",
                "0/99999999999999999999",
                "0/000.p/8/"
            })
    void what_is_not_there_or_is_no_path_is_the_one_answer(String path) {
        HttpResponse<byte[]> answer = get(members + "/log/tile/" + path, MEMBER);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void what_is_served_gives_the_root_of_the_checkpoint() throws Exception {
        var note = SignedNote.parse(get(members + "/log/checkpoint", MEMBER).body());
        var tree = new Growth(0, _ -> new byte[0]);
        Bundle.parse(get(members + "/log/tile/entries/000.p/8", MEMBER).body())
                .orElseThrow()
                .forEach(leaf -> tree.add(new TreeHasher().leaf(leaf)));
        assertThat(tree.root()).isEqualTo(Checkpoint.parse(note.text()).root());
        assertThat(tree.edge().getFirst().hashes())
                .isEqualTo(get(members + "/log/tile/0/000.p/8", MEMBER).body());
    }

    @Test
    void a_proof_and_an_opening_of_it_hold_without_the_service() throws Exception {
        HttpResponse<byte[]> answer = get(members + "/api/entries/5/proof", AUDITOR);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(answer, "Content-Disposition")).contains("entry-5.tlog-proof");
        TlogProof proof = TlogProof.parse(answer.body());
        Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
        Leaf leaf = Leaf.parse(proof.extraBytes().orElseThrow()).orElseThrow();
        assertThat(new InclusionProof(proof.index(), checkpoint.size(), proof.path())
                        .check(leaf.hash(new TreeHasher()), checkpoint.root()))
                .isEmpty();
        for (String compartment : List.of("structure", "actor", "subject", "content")) {
            assertThat(leaf.has(opening(5, compartment))).as(compartment).isTrue();
            assertThat(leaf.has(opening(4, compartment))).as(compartment).isFalse();
        }
        assertThat(get(members + "/api/entries/5/proof", WITNESS).body()).isEqualTo(answer.body());
    }

    @Test
    void an_entry_that_is_not_published_yet_has_no_proof_yet_and_one_that_is_not_there_none() {
        HttpResponse<byte[]> later = get(members + "/api/entries/9/proof", MEMBER);
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(header(later, "Retry-After")).isEqualTo("1");
        assertThat(new String(later.body(), StandardCharsets.UTF_8)).contains("not_published_yet");
        assertThat(get(members + "/api/entries/999999/proof", MEMBER).statusCode())
                .isEqualTo(404);
        assertThat(get(members + "/api/entries/99999999999999999999/proof", MEMBER)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(members + "/api/entries/-1/proof", MEMBER).statusCode()).isEqualTo(400);
    }

    private static Opening opening(long index, String compartment) {
        JsonNode shown = new JsonMapper()
                .readTree(get(members + "/api/entries/" + index + "/openings/" + compartment, AUDITOR)
                        .body());
        return new Opening(
                Compartment.parse(shown.get("compartment").asString()).orElseThrow(),
                bytes(shown, "salt"),
                bytes(shown, "schema"),
                bytes(shown, "bytes"));
    }

    private static byte[] bytes(JsonNode shown, String field) {
        return Base64.getDecoder().decode(shown.get(field).asString());
    }

    private static void officer(String id, String role, OfficerStatus status) {
        world.send("directory", "OFFICER:" + id, TestEvents.officer(id, role, status, 1));
    }

    private static String address(ConfigurableApplicationContext service) {
        return "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<byte[]> get(String address, String token) {
        var request = HttpRequest.newBuilder(URI.create(address));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException("the service did not answer", fault);
        }
    }
}
