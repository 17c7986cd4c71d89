package al.tryeza.audit.alarms;

/** How far each key of each topic has come. */
public interface Streams {

    /** Moves the stream on if this version is the next one, and says whether it was. */
    boolean advance(String topic, String key, long version);

    /** The stream, empty where nothing of it has been seen. */
    Stream find(String topic, String key);

    void put(String topic, String key, Stream stream);
}
