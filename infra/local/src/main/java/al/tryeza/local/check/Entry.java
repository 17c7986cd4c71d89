package al.tryeza.local.check;

/**
 * An entry of the audit store.
 *
 * @param index its number
 * @param topic where it was received
 * @param partition and partition
 * @param position offset
 * @param id event id, empty where the record had none
 * @param version within topic and key
 * @param digest of structure and actor, which stand in the clear; the rest is sealed
 * @param code why it could not be taken as an event, empty where it could
 */
public record Entry(
        long index, String topic, int partition, long position, String id, long version, String digest, String code) {}
