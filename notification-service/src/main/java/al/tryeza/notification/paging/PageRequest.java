package al.tryeza.notification.paging;

import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Which page is asked for.
 *
 * @param after position of the last item of the page before, {@link Position#TOP} for the first
 * @param limit most items in the page
 */
public record PageRequest(Position after, int limit) {

    /** Items in a page where the request does not say. */
    public static final String USUAL = "100";

    private static final int MOST = 1_000;

    /**
     * Reads the parameters of a request, or refuses it with every fault named.
     *
     * @param cursor empty for the first page
     */
    public static PageRequest of(String limit, String cursor) {
        var most = limitOf(limit);
        var after = cursor.isEmpty() ? Optional.of(Position.TOP) : Position.ofCursor(cursor);
        if (most.isPresent() && after.isPresent()) {
            return new PageRequest(after.get(), most.get());
        }
        var faults = new ArrayList<Fault>();
        if (most.isEmpty()) {
            faults.add(new Fault("limit", "out_of_range"));
        }
        if (after.isEmpty()) {
            faults.add(new Fault("cursor", "not_readable"));
        }
        throw new Refused(Problem.invalid(faults));
    }

    private static Optional<Integer> limitOf(String text) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(limit -> limit >= 1 && limit <= MOST);
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }
}
