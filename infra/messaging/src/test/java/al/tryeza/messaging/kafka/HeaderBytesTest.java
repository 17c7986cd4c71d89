package al.tryeza.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class HeaderBytesTest {

    @Test
    void order_repeated_names_no_values_and_any_bytes_survive() {
        var headers = new RecordHeaders();
        headers.add("a", new byte[] {0, -1, 7});
        headers.add("a", null);
        headers.add("emri \u0000 \u00eb", new byte[0]);
        assertThat(HeaderBytes.read(HeaderBytes.of(headers)).toArray()).isEqualTo(headers.toArray());
        assertThat(HeaderBytes.read(HeaderBytes.of(new RecordHeaders())).toArray())
                .isEmpty();
    }
}
