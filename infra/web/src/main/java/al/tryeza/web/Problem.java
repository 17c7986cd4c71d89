package al.tryeza.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A refusal as RFC 9457 problem details: a stable code and a constant sentence, never anything the caller sent. There
 * is no {@code instance}: it would echo the path.
 *
 * @param faults every fault at once, empty where there is only the code
 * @param retryAfter when trying again may help, or null where it will not
 */
public record Problem(
        HttpStatus status,
        String code,
        String detail,
        List<Fault> faults,
        @Nullable Duration retryAfter) {

    /** The one answer for what is not there and for what the reader may not know of: same status, same bytes. */
    public static final Problem NOT_FOUND = of(HttpStatus.NOT_FOUND, "not_found", "There is nothing here.");

    public static final Problem UNAUTHENTICATED =
            of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Sign in and send a valid access token.");

    public static final Problem FORBIDDEN = of(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this.");

    public static final Problem OFFICER_NOT_ACTIVE = of(
            HttpStatus.FORBIDDEN,
            "officer_not_active",
            "This officer is suspended, has left, or is not in the directory.");

    public static final Problem TOO_LARGE =
            of(HttpStatus.CONTENT_TOO_LARGE, "too_large", "The request body is larger than is accepted here.");

    public static final Problem QUERY_TOO_LONG =
            of(HttpStatus.URI_TOO_LONG, "query_too_long", "The address is longer than is accepted here.");

    public static final Problem NOT_READABLE =
            of(HttpStatus.BAD_REQUEST, "not_readable", "The request could not be read.");

    public static final Problem INTERNAL =
            of(HttpStatus.INTERNAL_SERVER_ERROR, "internal_error", "Something broke here. Nothing was stored.");

    /** A server we need is down; the caller may send the same request again. */
    public static final Problem UNAVAILABLE = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "Nothing was stored, because a part we need is down. Send the same request again.",
            List.of(),
            Duration.ofSeconds(5));

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), null);
    }

    /** A request in which something is wrong, with every fault named. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(
                HttpStatus.BAD_REQUEST, "invalid_request", "The request has faults; each is named.", faults, null);
    }

    public static Problem conflict(String code, String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    /** The members of the problem document, in the order in which they are written. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:tryeza:problem:" + code);
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("code", code);
        if (!faults.isEmpty()) {
            body.put("errors", faults);
        }
        return body;
    }

    public ResponseEntity<Object> toResponse() {
        var response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            response.header("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        return response.body(body());
    }
}
