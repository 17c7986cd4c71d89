package al.tryeza.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_free_port_is_given_out_once_and_never_one_that_an_outgoing_connection_may_get() {
        var ports = IntStream.range(0, 200).map(number -> Ports.free()).boxed().toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 10_000 && port < 32_000);
    }

    @Test
    void a_port_is_free_until_somebody_listens() throws Exception {
        var port = Ports.free();
        Ports.requireFree("Kafka", port);

        try (var listener = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.answers(listener.getLocalPort())).isTrue();
            assertThatThrownBy(() -> Ports.requireFree("Kafka", port))
                    .isInstanceOf(ServerException.class)
                    .hasMessage("Kafka cannot start: port %d on 127.0.0.1 is already taken.".formatted(port));
        }
        assertThat(Ports.answers(port)).isFalse();
    }
}
