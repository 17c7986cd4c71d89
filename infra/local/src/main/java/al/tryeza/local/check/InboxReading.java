package al.tryeza.local.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads inboxes through the door that officers use, page after page. */
final class InboxReading {

    private final String service;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param service address of notification-service */
    InboxReading(String service) {
        this.service = service;
    }

    /** Ids of the notices in each inbox. */
    Map<String, List<String>> of(Map<String, String> tokens) throws IOException, InterruptedException {
        Map<String, List<String>> inboxes = new HashMap<>();
        for (Map.Entry<String, String> officer : tokens.entrySet()) {
            inboxes.put(officer.getKey(), of(officer.getValue()));
        }
        return inboxes;
    }

    private List<String> of(String token) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(token, cursor);
            page.path("items").forEach(item -> ids.add(item.path("id").asString("")));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return ids;
    }

    private JsonNode page(String token, String cursor) throws IOException, InterruptedException {
        URI address = URI.create(service + "/api/inbox?limit=1000" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("An inbox was answered with " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
