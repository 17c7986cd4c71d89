package al.tryeza.messaging.inbox;

import java.nio.charset.StandardCharsets;

/**
 * A key of a topic, comparable.
 *
 * @param latin1 its bytes, each as the character of that number
 */
record TopicKey(String topic, String latin1) {

    static TopicKey of(String topic, byte[] key) {
        return new TopicKey(topic, new String(key, StandardCharsets.ISO_8859_1));
    }

    byte[] bytes() {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
