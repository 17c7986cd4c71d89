package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Superusers;
import al.tryeza.local.demo.Bodies;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** A stack started with {@code --encrypted}: who trusts its authority is served, nobody else and nobody in clear. */
final class EncryptedStack {

    private static final String INSTITUTION = "police.vlore";

    private final Newcomer newcomer;

    EncryptedStack(Newcomer newcomer) {
        this.newcomer = newcomer;
    }

    void play() throws Exception {
        Endpoints endpoints = newcomer.endpoints();
        assertThat(endpoints.values())
                .allSatisfy((name, address) -> assertThat(address).doesNotContain("http://", "127.0.0.1"));
        newcomer.says(0, "token", "secretary.vlore").contains(".");
        Path file = Files.writeString(newcomer.file("encrypted.jsonl"), Bodies.adult() + "\n");
        newcomer.says(0, "publish", "--as", INSTITUTION, file.toString()).contains("1 accepted, 0 refused");
        newcomer.says(0, "institution", "list", INSTITUTION).contains(INSTITUTION);
        nobodyElse(endpoints);
        noServiceIsConnectedInClear(endpoints);
    }

    private static void nobodyElse(Endpoints endpoints) throws Exception {
        List<String> doors = Stream.of("REFERRAL", "NOTIFICATION", "AUDIT", "ISSUER", "REGISTRY", "MAIL")
                .map(part -> endpoints.get("TRYEZA_" + part + "_URL"))
                .toList();
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            for (String door : doors) {
                assertThatThrownBy(() -> ask(stranger, door)).as(door).isInstanceOf(SSLHandshakeException.class);
            }
            for (String door : doors.subList(0, 3)) {
                assertThat(ask(stranger, door.replace("https:", "http:")).statusCode())
                        .as(door)
                        .isEqualTo(400);
            }
        }
    }

    private static HttpResponse<String> ask(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private void noServiceIsConnectedInClear(Endpoints endpoints) throws Exception {
        try (Connection connection = new Superusers(newcomer.folder(), endpoints).database("referral");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT count(*) FILTER (WHERE ssl), count(*) FILTER (WHERE NOT ssl)
                        FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE client_addr IS NOT NULL
                        """)) {
            row.next();
            assertThat(row.getInt(1)).isGreaterThan(10);
            assertThat(row.getInt(2)).isZero();
        }
    }
}
