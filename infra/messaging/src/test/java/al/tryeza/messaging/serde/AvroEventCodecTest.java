package al.tryeza.messaging.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.Events;
import al.tryeza.messaging.TestService;
import al.tryeza.messaging.Undecodable;
import al.tryeza.messaging.World;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AvroEventCodecTest {

    private final TestService service = new World().referral();

    @BeforeAll
    void start() {
        service.start();
        await().until(() -> service.health("schemas").equals("UP"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private EventCodec codec() {
        return service.bean(EventCodec.class);
    }

    @Test
    void an_event_survives_the_way_and_its_bytes_begin_with_the_content_id() {
        var event = Events.opened("C-1", 1);
        byte[] bytes = codec().encode(event);
        var decoded = codec().decode(bytes);
        assertThat(decoded.event()).isEqualTo(event);
        assertThat(decoded.writer().getFullName()).isEqualTo("al.tryeza.events.CaseOpened");
        assertThat(ByteBuffer.wrap(bytes).get()).isZero();
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(decoded.contentId());
        assertThat(decoded.offset()).isEqualTo(5);
    }

    @Test
    void bytes_cut_short_or_too_long_are_undecodable() {
        byte[] bytes = codec().encode(Events.opened("C-1", 1));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> codec().decode(cut)).isInstanceOf(Undecodable.class);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> codec().decode(longer)).hasMessage("TRAILING_BYTES");
    }

    @Test
    void whatever_the_bytes_decoding_ends_with_an_event_or_a_code() {
        byte[] bytes = codec().encode(Events.opened("C-1", 1));
        var random = new Random(42);
        int undecodable = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] broken = bytes.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                broken[5 + random.nextInt(broken.length - 5)] = (byte) random.nextInt(256);
            }
            try {
                codec().decode(broken);
            } catch (Undecodable expected) {
                undecodable++;
            }
        }
        assertThat(undecodable).isGreaterThan(500);
    }

    @Test
    void a_length_that_promises_gigabytes_is_refused_without_the_memory() {
        byte[] bytes = codec().encode(Events.opened("C-1", 1));
        // the first string claims to be 2,000,000,000 bytes long
        byte[] boast = ByteBuffer.allocate(bytes.length + 4)
                .put(bytes, 0, 5)
                .put(new byte[] {(byte) 0x80, (byte) 0xd0, (byte) 0xac, (byte) 0xf3, 0x0e})
                .put(bytes, 6, bytes.length - 6)
                .array();
        assertThatThrownBy(() -> codec().decode(boast)).hasMessage("UNDECODABLE");
    }
}
