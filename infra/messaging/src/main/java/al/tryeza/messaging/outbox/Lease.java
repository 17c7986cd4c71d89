package al.tryeza.messaging.outbox;

/**
 * The right to send a partition.
 *
 * @param epoch higher with every owner
 */
record Lease(int partition, long epoch) {}
