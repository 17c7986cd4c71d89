package al.tryeza.local.canary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds any of many texts in bytes, in one pass whatever their number (Aho and Corasick, 1975). */
public final class Finder {

    private static final int CHUNK = 1 << 20;
    private static final int BYTES = 256;

    private record Pattern(Canary canary, boolean word, int length) {}

    /** Each byte value to its column; those that stand in no pattern share column 0. */
    private final int[] column = new int[BYTES];

    private final List<int[]> next = new ArrayList<>();
    private final List<List<Pattern>> ends = new ArrayList<>();
    private final int columns;
    private final int longest;

    public Finder(Collection<Canary> canaries) {
        Map<String, Pattern> spelled = new TreeMap<>();
        for (Canary canary : canaries) {
            Spellings.of(canary.value())
                    .forEach(spelling -> spelled.putIfAbsent(spelling, pattern(canary, canary.word(), spelling)));
            Spellings.encoded(canary.value())
                    .forEach(spelling -> spelled.putIfAbsent(spelling, pattern(canary, false, spelling)));
        }
        columns = assignColumns(spelled.keySet());
        node();
        spelled.forEach((text, pattern) -> add(bytes(text), pattern));
        int most = spelled.values().stream().mapToInt(Pattern::length).max().orElse(0);
        longest = most;
        connect();
    }

    private static Pattern pattern(Canary canary, boolean word, String spelling) {
        return new Pattern(canary, word, bytes(spelling).length);
    }

    private int assignColumns(Collection<String> texts) {
        int used = 0;
        for (String text : texts) {
            for (byte each : bytes(text)) {
                if (column[each & 0xff] == 0) {
                    column[each & 0xff] = ++used;
                }
            }
        }
        return used + 1;
    }

    private int node() {
        int[] row = new int[columns];
        Arrays.fill(row, -1);
        next.add(row);
        ends.add(List.of());
        return next.size() - 1;
    }

    private void add(byte[] bytes, Pattern pattern) {
        int state = 0;
        for (byte each : bytes) {
            int to = next.get(state)[column[each & 0xff]];
            if (to < 0) {
                to = node();
                next.get(state)[column[each & 0xff]] = to;
            }
            state = to;
        }
        ends.set(state, List.of(pattern));
    }

    /** Fills every gap with where the longest suffix that is also a beginning would go on. */
    private void connect() {
        int[] suffix = new int[next.size()];
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int[] row = next.get(state);
            for (int letter = 0; letter < columns; letter++) {
                int fallback = state == 0 ? 0 : next.get(suffix[state])[letter];
                if (row[letter] < 0) {
                    row[letter] = fallback;
                } else {
                    suffix[row[letter]] = fallback;
                    inherit(row[letter], fallback);
                    queue.add(row[letter]);
                }
            }
        }
    }

    private void inherit(int state, int suffix) {
        if (!ends.get(suffix).isEmpty()) {
            List<Pattern> both = new ArrayList<>(ends.get(state));
            both.addAll(ends.get(suffix));
            ends.set(state, both);
        }
    }

    /** All canaries in these bytes, one for each time it stands there. */
    public List<Canary> in(byte[] bytes) {
        List<Canary> found = new ArrayList<>();
        search(bytes, bytes.length, 0, found);
        return found;
    }

    /** All canaries in a stream of any length. */
    public List<Canary> in(InputStream stream) throws IOException {
        List<Canary> found = new ArrayList<>();
        byte[] window = new byte[longest + 1 + CHUNK];
        int kept = 0;
        int read = stream.readNBytes(window, 0, CHUNK);
        while (read > 0) {
            int length = kept + read;
            search(window, length, kept, found);
            // enough is kept to see one that began before, and the letter in front of it
            int keep = Math.min(length, longest + 1);
            System.arraycopy(window, length - keep, window, 0, keep);
            kept = keep;
            read = stream.readNBytes(window, kept, CHUNK);
        }
        return found;
    }

    /** Adds those that end at {@code from} or later. */
    private void search(byte[] bytes, int length, int from, List<Canary> found) {
        int state = 0;
        for (int at = 0; at < length; at++) {
            state = next.get(state)[column[bytes[at] & 0xff]];
            if (at >= from) {
                for (Pattern pattern : ends.get(state)) {
                    if (!pattern.word() || startsWord(bytes, at - pattern.length())) {
                        found.add(pattern.canary());
                    }
                }
            }
        }
    }

    private static boolean startsWord(byte[] bytes, int before) {
        // a byte of a longer character is taken for none: rather one hit too many
        return before < 0 || bytes[before] < 0 || !Character.isLetter(bytes[before]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
