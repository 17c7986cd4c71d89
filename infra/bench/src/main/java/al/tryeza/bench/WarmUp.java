package al.tryeza.bench;

import al.tryeza.events.Topic;
import al.tryeza.local.stack.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * What is measured afterwards has been compiled by then, and how much a referral moves is known. Its cases are the
 * originals of all stored ones.
 */
final class WarmUp {

    static final int REFERRALS = 200;
    private static final double RATE = 5;

    /** Statistics of a session's last transactions are told to others with a delay. */
    private static final Duration STATISTICS = Duration.ofSeconds(11);

    private final Platform platform;
    private final Stored stored;
    private final Progress progress;

    WarmUp(Platform platform, Stored stored, Progress progress) {
        this.platform = platform;
        this.stored = stored;
        this.progress = progress;
    }

    /** The shape of a referral that came in through that door. */
    Shape through(Door door) throws SQLException, InterruptedException {
        progress.say("%6.0f s  warming up %s: %d referrals, %.0f a second"
                .formatted(progress.seconds(), door.code(), REFERRALS, RATE));
        var before = Shape.now(platform);
        var shots = OpenLoad.run(RATE, Duration.ofSeconds((long) (REFERRALS / RATE)), platform.sender(door)::send);
        stored.awaitRest();
        List<String> cases =
                shots.stream().flatMap(shot -> shot.outcome().stream()).toList();
        if (cases.size() < REFERRALS / 2 || !stored.addsUp(cases)) {
            throw new IllegalStateException("The warm-up does not add up: %d of %d referrals were accepted."
                    .formatted(cases.size(), REFERRALS));
        }
        Thread.sleep(STATISTICS);
        return Shape.since(platform, before, cases.size(), published(door));
    }

    private Shape.Rows published(Door door) throws InterruptedException {
        return door == Door.KAFKA ? new Shape.Rows(1, bytesPublished()) : new Shape.Rows(0, 0);
    }

    /** Of a record of the intake topic, as the broker keeps it. */
    private int bytesPublished() throws InterruptedException {
        String topic = Topic.INTAKE_REFERRALS.topicName();
        try (var admin = platform.topics().connect()) {
            var brokers = admin.describeCluster().nodes().get().stream()
                    .map(node -> node.id())
                    .toList();
            long bytes = admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.values().stream())
                    .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .filter(replica -> replica.getKey().topic().equals(topic))
                    .mapToLong(replica -> replica.getValue().size())
                    .sum();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(description -> description.partitions().stream())
                    .forEach(partition ->
                            ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
            long records = admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
            return Math.toIntExact(bytes / Math.max(1, records));
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The broker does not tell the size of a topic", refused.getCause());
        }
    }
}
