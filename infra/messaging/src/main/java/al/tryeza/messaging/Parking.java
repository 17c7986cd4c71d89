package al.tryeza.messaging;

import java.time.Instant;
import java.util.List;

/** Records that could not be applied, and those of the same key that wait behind them. */
public interface Parking {

    /**
     * A parked record, without what it holds.
     *
     * @param id of the parking place
     * @param topic without suffix
     * @param code why it is parked
     */
    record Parked(long id, String consumer, String topic, int partition, long offset, String code, Instant parkedAt) {}

    /** What became of a replay: how many records were applied, and how many of the key still wait. */
    record Replayed(int applied, int left) {}

    /** All that is parked, oldest first. */
    List<Parked> list();

    /** Applies the parked records of a key in their order, each in a transaction, up to the first that fails again. */
    Replayed replay(String consumer, String key);

    /**
     * Applies the parked records of the key that this record has.
     *
     * @throws java.util.NoSuchElementException where nothing is parked under the id
     */
    Replayed replay(long id);

    /**
     * Gives a parked record other bytes; the received ones are kept beside them.
     *
     * @throws java.util.NoSuchElementException where nothing is parked under the id
     */
    void repair(long id, byte[] value);

    /**
     * Lets a record that is parked for a version gap follow the last one applied, although those between are missing.
     *
     * @throws java.util.NoSuchElementException where nothing is parked under the id
     */
    void acceptGap(long id);

    /**
     * Gives a record up: the key goes on without it and, in version order, as though it had been applied.
     *
     * @throws java.util.NoSuchElementException where nothing is parked under the id
     */
    void discard(long id);
}
