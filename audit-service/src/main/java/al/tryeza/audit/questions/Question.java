package al.tryeza.audit.questions;

import al.tryeza.audit.ids.LegalText;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query. Faults are gathered and told all at once; what was sent is never repeated. A parameter
 * without a value counts as absent; one that is not known is a fault, for a filter with a slip in its name would show
 * everything.
 */
public final class Question {

    /** Most items a page may hold. */
    static final int MOST = 1_000;

    private static final int DEFAULT_LIMIT = 100;
    private static final String CASE = "case";
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final Map<String, List<String>> parameters;
    private final List<Fault> faults = new ArrayList<>();
    private final int limit;
    private final long after;

    /** @param known names of the parameters besides {@code limit} and {@code cursor} */
    public Question(Map<String, List<String>> parameters, Set<String> known) {
        this.parameters = Map.copyOf(parameters);
        if (!parameters.keySet().stream().allMatch(name -> known.contains(name) || PAGING.contains(name))) {
            faults.add(new Fault("query", "unknown_parameter"));
        }
        this.limit = Math.toIntExact(number("limit", 1, MOST, DEFAULT_LIMIT));
        this.after = number("cursor", 0, Long.MAX_VALUE - 1, -1);
    }

    /** A number that stands in the path. One longer than any of ours names nothing; anything else is a fault. */
    public static long numberInPath(String name, String text) {
        if (!text.matches("[0-9]+")) {
            throw new Refused(Problem.invalid(List.of(new Fault(name, "not_a_number"))));
        }
        if (text.length() > 18) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return Long.parseLong(text);
    }

    /** Items on a page. */
    public int limit() {
        return limit;
    }

    /** Rows to fetch: one more than a page holds, which tells whether there is a next one. */
    public int rows() {
        return limit + 1;
    }

    /** Number after which the page begins, -1 for the first page. */
    public long after() {
        return after;
    }

    /** An id of ours, or null where it is absent or at fault. */
    public @Nullable String id(String name) {
        String text = text(name);
        if (text != null && !LegalText.isId(text)) {
            fault(name, "not_an_id");
            return null;
        }
        return text;
    }

    /** A time as ISO 8601 with an offset, or null where it is absent or at fault. */
    public @Nullable Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (LegalText.isTime(time)) {
                return time;
            }
            fault(name, "out_of_range");
        } catch (DateTimeException _) {
            fault(name, "not_a_time");
        }
        return null;
    }

    /**
     * A stretch of time; null where it has no end on that side.
     *
     * @param from included
     * @param to excluded
     */
    public record Span(@Nullable Instant from, @Nullable Instant to) {}

    /** What {@code from} and {@code to} say; a stretch without anything in it is a fault. */
    public Span span() {
        var span = new Span(time("from"), time("to"));
        if (span.from != null && span.to != null && !span.from.isBefore(span.to)) {
            fault("to", "not_after_from");
        }
        return span;
    }

    /** One of the constants, or null where it is absent or at fault. */
    public <E extends Enum<E>> @Nullable E code(String name, Class<E> codes) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<E> code = Stream.of(codes.getEnumConstants())
                .filter(candidate -> candidate.name().equals(text))
                .findFirst();
        if (code.isEmpty()) {
            fault(name, "unknown_code");
        }
        return code.orElse(null);
    }

    /** One of the words, or null where it is absent or at fault. */
    public @Nullable String word(String name, Set<String> words) {
        String text = text(name);
        if (text == null || words.contains(text)) {
            return text;
        }
        fault(name, "unknown_code");
        return null;
    }

    /** True or false, or null where it is absent or at fault. */
    public @Nullable Boolean truth(String name) {
        String text = text(name);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        fault(name, "not_true_or_false");
        return null;
    }

    /** A whole number between bounds, or the default where it is absent or at fault. */
    public long number(String name, long least, long most, long otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,18}")) {
            fault(name, "not_a_number");
            return otherwise;
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            fault(name, "out_of_range");
            return otherwise;
        }
        return number;
    }

    /** Adds a fault that only shows where parameters meet. */
    public void fault(String name, String code) {
        faults.add(new Fault(name, code));
    }

    /** Passes a question without fault; any other is refused with every fault named. */
    public void requireFaultless() {
        if (!faults.isEmpty()) {
            throw new Refused(Problem.invalid(List.copyOf(faults)));
        }
    }

    /** The question as it is put on record; it has no fault. */
    public Query asked(Asked asked, CurrentOfficer officer, String role) {
        var filters = new TreeMap<String, String>();
        parameters.keySet().stream()
                .filter(name -> !name.equals(CASE))
                .forEach(name -> Optional.ofNullable(text(name)).ifPresent(value -> filters.put(name, value)));
        return new Query(asked, officer, role, text(CASE), Collections.unmodifiableMap(filters));
    }

    private @Nullable String text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > 1) {
            fault(name, "repeated");
            return null;
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
