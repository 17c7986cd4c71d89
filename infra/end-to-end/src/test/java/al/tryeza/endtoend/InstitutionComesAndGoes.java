package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.local.demo.Bodies;
import al.tryeza.local.institution.ClientAccount;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Receipt;
import al.tryeza.publisher.Submission;
import al.tryeza.publisher.Unreachable;
import al.tryeza.publisher.kafka.KafkaPublisher;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code infra/institution} on the platform itself, while a program of the institution goes on publishing. */
final class InstitutionComesAndGoes {

    private static final String INSTITUTION = "police.berat";

    private final Newcomer newcomer;

    InstitutionComesAndGoes(Newcomer newcomer) {
        this.newcomer = newcomer;
    }

    void play() throws Exception {
        newcomer.says(0, "institution", "add", INSTITUTION).contains(INSTITUTION + " may publish: ");
        Path file = Files.writeString(newcomer.file("berat.jsonl"), body() + "\n");
        published(file, 1);
        try (KafkaPublisher open = publisher()) {
            assertThat(publish(open).accepted()).isTrue();

            newcomer.says(0, "institution", "rotate", INSTITUTION).contains("within one hour still counts");
            Files.write(file, List.of(body(), body()));
            published(file, 2);
            assertThat(publish(open).accepted())
                    .as("signed by the old key, within the hour")
                    .isTrue();

            newcomer.says(0, "institution", "revoke", INSTITUTION).contains("can publish nothing any more");
            assertThatThrownBy(() -> publish(open))
                    .as("on the connection that was open all the time")
                    .hasCauseInstanceOf(Unreachable.class)
                    .hasMessageContaining("may not publish submissions of the kind referral, or not any more");
        }
        assertThat(newcomer.folder().clients().resolve(INSTITUTION + ".jwk")).doesNotExist();
        newcomer.says(0, "institution", "list", INSTITUTION)
                .containsPattern(INSTITUTION + " +no +0 active, 0 retired, 2 revoked +no");
    }

    private void published(Path file, int lines) throws IOException, InterruptedException {
        newcomer.says(0, "publish", "--as", INSTITUTION, file.toString()).contains(lines + " accepted, 0 refused");
    }

    private KafkaPublisher publisher() throws IOException, Unreachable {
        return new KafkaPublisher(
                ClientAccount.of(newcomer.folder().clients(), INSTITUTION),
                new Platform(
                        URI.create(newcomer.endpoints().get("TRYEZA_REFERRAL_URL")),
                        URI.create(newcomer.endpoints().get("TRYEZA_REGISTRY_URL"))),
                Kind.REFERRAL);
    }

    private static Receipt publish(KafkaPublisher publisher) throws Exception {
        return publisher
                .publish(Submission.of(Kind.REFERRAL, body().getBytes(StandardCharsets.UTF_8)))
                .get(1, TimeUnit.MINUTES);
    }

    private static String body() {
        return Bodies.adult().toString();
    }
}
