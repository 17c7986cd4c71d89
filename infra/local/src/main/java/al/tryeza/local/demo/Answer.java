package al.tryeza.local.demo;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a door answered.
 *
 * @param status of HTTP
 * @param entityTag of the resource, empty where there is none
 * @param retryAfter when to come again, as the door says; empty where it does not
 * @param body as JSON, missing where it is none
 */
public record Answer(int status, String entityTag, String retryAfter, JsonNode body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(), header(response, "ETag"), header(response, "Retry-After"), json(response));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Whether a referral was taken. */
    public boolean accepted() {
        return status == 201;
    }

    /** A field of the body, empty where it is absent. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    /** Status, code and faults in one line. */
    String inWords() {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : body.path("errors")) {
            faults.add(
                    fault.path("field").asString("") + ": " + fault.path("code").asString(""));
        }
        String all = faults.isEmpty() ? "" : " (" + String.join(", ", faults) + ")";
        return status + " " + text("code") + all;
    }
}
