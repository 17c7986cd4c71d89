package al.tryeza.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /messages}: everything received, as a JSON array. */
final class MessagesPage implements HttpHandler {

    static final String PATH = "/messages";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Mailbox mailbox;

    MessagesPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Answers 200 and nothing else, to whoever waits for the start. */
    static void ready(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                byte[] body = JSON.writeValueAsBytes(mailbox.messages());
                exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
