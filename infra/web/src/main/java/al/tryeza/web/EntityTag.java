package al.tryeza.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Versions as strong entity tags of RFC 9110, and the two answers to a request that has none or an old one. */
public final class EntityTag {

    /** The request has to say which version it has seen. */
    public static final Problem MISSING = Problem.of(
            HttpStatus.PRECONDITION_REQUIRED, "if_match_required", "Send If-Match with the ETag you have seen.");

    /** Somebody was faster, or the tag is none of ours. */
    public static final Problem STALE = Problem.of(
            HttpStatus.PRECONDITION_FAILED, "stale", "This has changed since you saw it. Read it again, then decide.");

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version in an {@code If-Match} field; refuses a request without one. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refused(MISSING);
        }
        Matcher tag = VERSION.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refused(STALE);
        }
        return Long.parseLong(tag.group(1));
    }
}
