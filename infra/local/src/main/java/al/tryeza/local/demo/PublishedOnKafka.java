package al.tryeza.local.demo;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.institution.ClientAccount;
import al.tryeza.publisher.Account;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Publisher;
import al.tryeza.publisher.Receipt;
import al.tryeza.publisher.Submission;
import al.tryeza.publisher.Unreachable;
import al.tryeza.publisher.kafka.KafkaPublisher;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The second door: the police's own system signs, seals and publishes on Kafka, and hears by receipt what became of it.
 * The same rules hold as at the first.
 */
final class PublishedOnKafka {

    private static final String POLICE = "police.vlore";
    private static final long PATIENCE_SECONDS = 60;

    private final Stage stage;
    private final Expectations expectations;
    private final Account account;
    private final Platform platform;

    PublishedOnKafka(Stage stage, Expectations expectations, RunFolder folder, Endpoints endpoints) throws IOException {
        this.stage = stage;
        this.expectations = expectations;
        this.account = ClientAccount.of(folder.clients(), POLICE);
        this.platform = new Platform(
                URI.create(endpoints.get("TRYEZA_REFERRAL_URL")), URI.create(endpoints.get("TRYEZA_REGISTRY_URL")));
    }

    void play() throws InterruptedException {
        stage.narrator().chapter("The police's own system publishes over Kafka");
        try (Publisher referrals = new KafkaPublisher(account, platform, Kind.REFERRAL);
                Publisher identifications = new KafkaPublisher(account, platform, Kind.IDENTIFICATION)) {
            Optional<String> accepted = accepted(referrals);
            refused(referrals);
            if (accepted.isPresent()) {
                identified(identifications, accepted.get());
            }
        } catch (Unreachable away) {
            stage.narrator().expect(false, Objects.requireNonNull(away.getMessage()));
        }
    }

    /** Returns the case. */
    private Optional<String> accepted(Publisher publisher) throws InterruptedException {
        Submission submission = referral(Bodies.published());
        Optional<Receipt> receipt = refer(publisher, submission);
        stage.narrator()
                .expect(
                        receipt.map(Receipt::accepted).orElse(false),
                        "a referral, signed and sealed, is answered by a receipt: " + said(receipt));
        Optional<Receipt> again = answer(publisher, submission);
        stage.narrator()
                .expect(
                        again.map(Receipt::repeated).orElse(false) && ref(again).equals(ref(receipt)),
                        "sent again under the same id it is the same referral");
        ref(receipt).ifPresent(ref -> expectations.told("secretary.vlore", ref, "the table is told as of any other"));
        return ref(receipt);
    }

    private void refused(Publisher publisher) throws InterruptedException {
        ObjectNode body = Bodies.published().put("urgency", "WHENEVER");
        body.putArray("needs").add("MONEY");
        Optional<Receipt> receipt = refer(publisher, referral(body));
        stage.narrator()
                .expect(
                        receipt.map(said -> said.faults().size() == 2).orElse(false),
                        "one with two faults is refused with both: " + said(receipt));
    }

    private void identified(Publisher publisher, String ref) throws InterruptedException {
        String body =
                Bodies.identification("ActualVictimOfTrafficking", ref, POLICE).toString();
        Optional<Receipt> receipt = answer(publisher, Submission.of(Kind.IDENTIFICATION, bytes(body)));
        stage.narrator()
                .expect(
                        receipt.map(Receipt::accepted).orElse(false)
                                && ref(receipt).equals(Optional.of(ref)),
                        "what the police decided of her is taken too: " + said(receipt));
        expectations.toldOfStatement("social.vlore", ref, "and the table hears that there is something new");
    }

    private Submission referral(ObjectNode body) {
        stage.canaries().from(body);
        return Submission.of(Kind.REFERRAL, bytes(body.toString()));
    }

    private Optional<Receipt> refer(Publisher publisher, Submission submission) throws InterruptedException {
        Instant published = Instant.now();
        Optional<Receipt> receipt = answer(publisher, submission);
        receipt.ifPresent(answer -> stage.book().note(answer, published));
        return receipt;
    }

    private Optional<Receipt> answer(Publisher publisher, Submission submission) throws InterruptedException {
        try {
            return Optional.of(publisher.publish(submission).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> ref(Optional<Receipt> receipt) {
        return receipt.map(Receipt::caseRef);
    }

    private static String said(Optional<Receipt> receipt) {
        return receipt.map(answer -> answer.accepted() ? answer.status() + ", " + answer.table() : faults(answer))
                .orElse("no receipt");
    }

    private static String faults(Receipt receipt) {
        return receipt.faults().stream()
                .map(fault -> fault.field() + ": " + fault.code())
                .collect(Collectors.joining(", "));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
