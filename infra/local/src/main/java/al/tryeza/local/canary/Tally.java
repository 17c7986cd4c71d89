package al.tryeza.local.canary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How much was searched and what was found. */
public final class Tally {

    private final List<Hit> hits = new ArrayList<>();
    private int places;
    private long bytes;

    void add(String place, long size, Collection<Canary> found) {
        places++;
        bytes += size;
        found.forEach(canary -> hits.add(new Hit(place, canary.kind())));
    }

    public List<Hit> hits() {
        return hits;
    }

    public int places() {
        return places;
    }

    public double megabytes() {
        return bytes / 1e6;
    }
}
