package al.tryeza.bench.audit.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was tried, and who found it by what. */
public final class Tally {

    private final Map<String, Map<String, Integer>> found = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private int tried;

    void count(String change, Optional<String> finding) {
        tried++;
        finding.ifPresentOrElse(
                by -> found.computeIfAbsent(change, _ -> new TreeMap<>()).merge(by, 1, Integer::sum),
                () -> missed.add(change));
    }

    /** How many changes. */
    public int tried() {
        return tried;
    }

    /** Those that nobody found, by their names. */
    public List<String> missed() {
        return List.copyOf(missed);
    }

    /** How often each kind of change was found by what. */
    public Map<String, Map<String, Integer>> found() {
        return found;
    }
}
