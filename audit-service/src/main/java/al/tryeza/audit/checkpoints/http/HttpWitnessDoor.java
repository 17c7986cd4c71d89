package al.tryeza.audit.checkpoints.http;

import al.tryeza.audit.checkpoints.WitnessAnswer;
import al.tryeza.audit.checkpoints.WitnessDoor;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.text.Decimal;
import al.tryeza.audit.ledger.witness.WitnessRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks witnesses as C2SP {@code tlog-witness} says. */
final class HttpWitnessDoor implements WitnessDoor {

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /** A hundred signatures that outlive quantum computers are shorter. */
    private static final int LONGEST_ANSWER = 500_000;

    private final HttpClient client;
    private final Duration patience;

    /** @param patience how long to wait for one answer, all of it */
    HttpWitnessDoor(Duration patience) {
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
        this.patience = patience;
    }

    @Override
    public WitnessAnswer addCheckpoint(URI address, WitnessRequest request) {
        HttpRequest post = HttpRequest.newBuilder(
                        URI.create(address.toString().replaceAll("/+$", "") + "/add-checkpoint"))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(request.bytes()))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            // a request's own time-out ends with the headers; an answer that trickles in would be waited for
            return read(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException unreachable) {
            answer.cancel(true);
            return new WitnessAnswer.Silent();
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new WitnessAnswer.Silent();
        }
    }

    private static WitnessAnswer read(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return switch (answer.statusCode()) {
            case OK -> signatures(text);
            case CONFLICT -> size(text);
            case UNPROCESSABLE -> new WitnessAnswer.Inconsistent();
            default -> new WitnessAnswer.Refused();
        };
    }

    private static WitnessAnswer signatures(String text) {
        List<NoteSignature> signatures = new ArrayList<>();
        try {
            for (String line : text.lines().toList()) {
                signatures.add(NoteSignature.parse(line));
            }
        } catch (Unbelievable malformed) {
            return new WitnessAnswer.Malformed();
        }
        return new WitnessAnswer.Cosigned(signatures);
    }

    private static WitnessAnswer size(String text) {
        return text.endsWith("\n")
                ? Decimal.parse(text.substring(0, text.length() - 1))
                        .<WitnessAnswer>map(WitnessAnswer.OtherSize::new)
                        .orElseGet(WitnessAnswer.Malformed::new)
                : new WitnessAnswer.Malformed();
    }
}
