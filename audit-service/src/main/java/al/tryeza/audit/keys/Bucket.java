package al.tryeza.audit.keys;

import java.util.List;

/**
 * Keys that share a bucket's key: when one of them is destroyed, the others are sealed anew.
 *
 * @param number from 0
 * @param generation from 1; counts how often it got a new key
 */
public record Bucket(int number, int generation, List<KeyRow> rows) {

    /**
     * How many there are. Few, so that a number tells little of whose key it is, and the key service is asked seldom; many, so
     * that destroying a key means sealing few others anew.
     */
    public static final int COUNT = 256;

    public Bucket {
        rows = List.copyOf(rows);
    }
}
