package al.tryeza.local.demo;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Everything a door must survive: each gets an answer with a code, nothing is stored, nothing is said back. */
final class BadInput {

    private static final String REFERRER = "vatra.worker";
    private static final int TWO_MEGABYTES = 2_000_000;

    private final Stage stage;
    private final ForgedTokens forged;

    BadInput(Stage stage, ForgedTokens forged) {
        this.stage = stage;
        this.forged = forged;
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("What is refused, and how");
        unreadableBodies();
        faultyBodies();
        wrongCallers();
        refusalsOfTheDoor();
    }

    private void unreadableBodies() throws IOException, InterruptedException {
        String body = Bodies.adult().toString();
        refused(400, "a body that is not JSON", body.substring(0, body.length() / 2));
        refused(400, "a body that is a list", "[" + body + "]");
        refused(400, "the same field twice", "{\"urgency\": \"URGENT\", " + body.substring(1));
        refused(413, "a body of 2 MB", large().toString());
    }

    private static ObjectNode large() {
        ObjectNode body = Bodies.adult();
        return body.put("narrative", body.path("narrative").asString("") + "x".repeat(TWO_MEGABYTES));
    }

    private void faultyBodies() throws IOException, InterruptedException {
        faulty("wrong types", body -> body.put("urgency", 7).put("indicators", "POVERTY"));
        faulty("an unknown code", body -> body.put("urgency", "WHENEVER"));
        faulty("a field nobody knows", body -> Bodies.person(body).put("nickname", "Kanarina"));
        faulty("a birth date in the future", body -> born(body, Bodies.today().plusYears(1)));
        faulty("a birth date in 1850", body -> born(body, LocalDate.of(1850, 5, 17)));
        faulty("a day that is in no calendar", body -> Bodies.person(body).put("birthdate", "1987-02-30"));
        faulty("control characters in a place", body -> place(body, "Kanarinaj\u0000\u0007\u001b[31m"));
        faulty("a place of 10,000 characters", body -> place(body, "Kanarinaj".repeat(1112)));
        faulty(
                "an adult who refuses, with a name all the same",
                body -> body.putObject("consent").put("given", false));
        refusesWithNarrative();
        faulty("many faults at once", body -> {
            body.put("urgency", "WHENEVER").put("concern", 1).put("colour", "red");
            born(body, Bodies.today().plusYears(1));
            body.remove("needs");
        });
    }

    private void refusesWithNarrative() throws IOException, InterruptedException {
        ObjectNode body = Bodies.withoutConsent();
        body.put("narrative", "Kanarina e fshehtë tha gjithçka.");
        stage.canaries().from(body);
        refused(400, "an adult who refuses, with a narrative", body.toString());
    }

    private void wrongCallers() throws IOException, InterruptedException {
        String body = Bodies.adult().toString();
        refused(401, "no token", body, request -> key(request));
        refused(401, "an expired token", body, request -> key(bearer(request, forged.expired(REFERRER))));
        refused(
                401,
                "a token signed by a stranger",
                body,
                request -> key(bearer(request, forged.byStranger(REFERRER))));
        refused(401, "a token for another audience", body, request -> key(bearer(request, forged.forOthers(REFERRER))));
        refused(403, "an officer who is suspended", body, as("suspended.vlore"));
        refused(403, "a regional committee", body, as("committee.vlore"));
        refused(403, "an auditor", body, as("auditor"));
    }

    private void refusalsOfTheDoor() throws IOException, InterruptedException {
        String body = Bodies.adult().toString();
        refused(
                400,
                "no Idempotency-Key",
                body,
                request -> request.header("Authorization", stage.platform().bearer(REFERRER)));
        refused(
                415,
                "a body said to be plain text",
                body,
                request -> key(request)
                        .header("Authorization", stage.platform().bearer(REFERRER))
                        .header("Content-Type", "text/plain"));
    }

    private void faulty(String what, Consumer<ObjectNode> fault) throws IOException, InterruptedException {
        ObjectNode body = Bodies.adult();
        fault.accept(body);
        stage.canaries().from(body);
        refused(400, what, body.toString());
    }

    private static void born(ObjectNode body, LocalDate day) {
        Bodies.person(body).put("birthdate", day.toString());
    }

    private static void place(ObjectNode body, String text) {
        body.putObject("places").putObject("present").put("text", text);
    }

    private void refused(int status, String what, String body) throws IOException, InterruptedException {
        refused(status, what, body, as(REFERRER));
    }

    private void refused(int status, String what, String body, Consumer<HttpRequest.Builder> headers)
            throws IOException, InterruptedException {
        Instant posted = Instant.now();
        Answer answer = stage.platform().refer(headers, body);
        stage.book().note(answer, posted);
        boolean coded = !answer.text("code").isEmpty();
        stage.narrator().expect(answer.status() == status && coded, "%-48s %s".formatted(what, answer.inWords()));
    }

    private Consumer<HttpRequest.Builder> as(String officer) {
        return request -> key(request).header("Authorization", stage.platform().bearer(officer));
    }

    private static HttpRequest.Builder bearer(HttpRequest.Builder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder key(HttpRequest.Builder request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
