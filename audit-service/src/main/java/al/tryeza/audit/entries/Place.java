package al.tryeza.audit.entries;

/** Where a record stood: topic, partition and offset. */
public record Place(String topic, int partition, long position) {

    static Place of(Arrival arrival) {
        return new Place(arrival.topic(), arrival.partition(), arrival.position());
    }
}
