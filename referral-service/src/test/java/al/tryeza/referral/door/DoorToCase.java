package al.tryeza.referral.door;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A door that leads to one case.
 *
 * @param method of HTTP
 * @param path as the service's own description has it, with names in braces
 * @param body one that would be understood; names in braces stand for the same as in the path; empty for none
 * @param headers names and values by turns
 */
record DoorToCase(String method, String path, String body, List<String> headers) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** As one who knocks needs it; a name that is not given is some id that nothing has. */
    HttpRequest.Builder request(String officer, Map<String, String> ids) {
        return requestWith(Running.token(officer), ids);
    }

    HttpRequest.Builder requestWith(String token, Map<String, String> ids) {
        HttpRequest.Builder request = Running.SERVICE
                .request(filled(path, ids))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(filled(body, ids)));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int name = 0; name < headers.size(); name += 2) {
            request.header(headers.get(name), filled(headers.get(name + 1), ids));
        }
        return request;
    }

    private String filled(String text, Map<String, String> ids) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1), ids)));
    }

    /** The ids may have one for this very path, where the name in it is that of other things elsewhere. */
    private String value(String name, Map<String, String> ids) {
        String usual = ids.getOrDefault(name, UUID.randomUUID().toString());
        return name.equals("id") ? ids.getOrDefault(path, usual) : usual;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
