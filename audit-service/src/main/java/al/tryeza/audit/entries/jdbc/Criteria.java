package al.tryeza.audit.entries.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query, of which some may be absent. Values travel as parameters, never in the statement. */
public final class Criteria {

    private final StringBuilder conditions = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /**
     * Adds a condition with one question mark, unless its value is null.
     *
     * @param condition SQL, a constant
     */
    public Criteria and(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return this;
    }

    /** For use after {@code where}. */
    public String conditions() {
        return conditions.toString();
    }

    /** Values of the conditions in their order, and more after them. */
    public List<Object> valuesAnd(Object... more) {
        var all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all;
    }
}
