package al.tryeza.audit.keys;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The rows of the key store, in a database of their own. What changes them is kept for good when the call returns. */
public interface KeyRows {

    /** The generation of each bucket that there is. */
    Map<Integer, Integer> generations();

    /** Adds an empty bucket of the first generation, unless it is there. */
    void begin(int bucket);

    /** Those of these names that there are. */
    List<KeyRow> byLookup(Collection<KeyLookup> lookups);

    /** Those of these marks that there are. */
    List<KeyRow> byMark(Collection<KeyMark> marks);

    /**
     * Adds rows, all or none, but for those whose name is there already.
     *
     * @return the lookups of those that were added; none where a bucket is of another generation by now
     */
    Set<KeyLookup> add(Collection<KeyRow> rows);

    /**
     * Puts a bucket's rows of the next generation in the place of these, while nobody else changes the bucket. A bucket that
     * there is not yet has generation 0 and no rows.
     *
     * @param renewal what comes after; the bucket itself where nothing is to change
     */
    void renew(int bucket, UnaryOperator<Bucket> renewal);
}
