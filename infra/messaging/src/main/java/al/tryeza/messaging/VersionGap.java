package al.tryeza.messaging;

/** An event whose version is not the next one of its topic and key; a fault of the program that wrote it. */
public final class VersionGap extends RuntimeException {

    public VersionGap(String topic, long version) {
        super("version " + version + " on " + topic + " does not follow the last one");
    }
}
