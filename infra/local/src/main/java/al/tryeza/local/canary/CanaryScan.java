package al.tryeza.local.canary;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.Superusers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches a whole running stack: topics, tables, data files with write-ahead log and segments, logs, mails, and
 * whatever texts the caller has been given. It reads as the superusers of the servers, whose passwords lie in the run folder.
 */
public final class CanaryScan {

    private final RunFolder folder;
    private final Superusers superusers;

    public CanaryScan(RunFolder folder, Endpoints endpoints) {
        this.folder = folder;
        this.superusers = new Superusers(folder, endpoints);
    }

    /**
     * Whether all words of a text are words of the names of institutions, in definite form or not: such a place is known
     * to everybody, and its name stands in ids.
     */
    public Predicate<String> publicNames() throws SQLException {
        Set<String> stems = TableSearch.publicNames(superusers).stream()
                .flatMap(CanaryScan::stems)
                .collect(Collectors.toSet());
        return text -> stems(text).allMatch(stems::contains);
    }

    /** Berat and Berati, Vlorë and Vlora have one stem each. */
    private static Stream<String> stems(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^a-z]+", -1)).map(word -> word.replaceAll("[aeiou]+$", ""));
    }

    /** Searches everything for these; the keys of the answer say where. */
    public Map<String, Tally> search(Set<Canary> canaries, List<String> mails, List<String> answers)
            throws IOException, SQLException {
        Finder finder = new Finder(canaries);
        Map<String, Tally> tallies = new LinkedHashMap<>();
        tallies.put("topics, all partitions", TopicSearch.in(superusers.kafka(), finder));
        tallies.put("tables, all columns", TableSearch.in(superusers, finder));
        tallies.put("data files", FileSearch.in(folder.data(), finder));
        tallies.put("logs", FileSearch.in(folder.logs(), finder));
        tallies.put("mails", texts("mail", mails, finder));
        tallies.put("answers", texts("answer", answers, finder));
        return tallies;
    }

    private static Tally texts(String name, List<String> texts, Finder finder) {
        Tally tally = new Tally();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            tally.add(name, bytes.length, finder.in(bytes));
        }
        return tally;
    }
}
