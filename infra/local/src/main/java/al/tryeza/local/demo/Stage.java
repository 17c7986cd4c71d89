package al.tryeza.local.demo;

import al.tryeza.local.canary.Canaries;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What every scene needs: the doors, the book, the canaries, and someone who tells the story. */
record Stage(Platform platform, Book book, Canaries canaries, Narrator narrator) {

    /** Raises a referral, notes the answer, and remembers who it was about. */
    Answer refer(String officer, JsonNode body) throws IOException, InterruptedException {
        return refer(officer, UUID.randomUUID().toString(), body);
    }

    Answer refer(String officer, String key, JsonNode body) throws IOException, InterruptedException {
        canaries.from(body);
        Instant posted = Instant.now();
        Answer answer = platform.refer(officer, key, body.toString());
        book.note(answer, posted);
        return answer;
    }

    /** Raises a referral that must be accepted, and says so where it is not. */
    Optional<Answer> referGladly(String officer, JsonNode body) throws IOException, InterruptedException {
        Answer answer = refer(officer, body);
        if (!answer.accepted()) {
            narrator.expect(false, "a referral by " + officer + " should have been accepted, not " + answer.inWords());
            return Optional.empty();
        }
        return Optional.of(answer);
    }
}
