package al.tryeza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.local.RunFolder;
import al.tryeza.servers.ServerException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path folder;

    @Test
    void the_last_three_logs_of_a_part_are_kept_beside_the_new_one() throws Exception {
        Logs logs = new Logs(folder);
        for (int start = 1; start <= 5; start++) {
            logs.rotate();
            Files.writeString(logs.of("mail"), "start " + start);
        }

        assertThat(folder.resolve("mail.log")).hasContent("start 5");
        assertThat(folder.resolve("mail.log.1")).hasContent("start 4");
        assertThat(folder.resolve("mail.log.3")).hasContent("start 2");
        assertThat(folder.resolve("mail.log.4")).doesNotExist();
    }

    @Test
    void what_a_dead_supervisor_left_behind_does_not_count_as_a_running_stack() throws Exception {
        Files.writeString(
                folder.resolve("stack.pid"),
                Long.toString(ProcessHandle.current().pid()));

        assertThat(StackLock.holder(new RunFolder(folder))).isEmpty();
    }

    @Test
    void every_port_can_be_moved_and_a_wrong_one_is_named() {
        assertThat(StackPorts.from(Map.of()).kafka()).isEqualTo(9092);
        assertThat(StackPorts.from(Map.of("TRYEZA_KAFKA_PORT", "19092")).kafka())
                .isEqualTo(19092);
        assertThatThrownBy(() -> StackPorts.from(Map.of("TRYEZA_MAIL_PORT", "70000")))
                .isInstanceOf(ServerException.class)
                .hasMessage("TRYEZA_MAIL_PORT must be a port, 1 to 65535.");
    }

    @Test
    void a_taken_port_is_one_sentence_that_says_how_to_move_it() throws Exception {
        for (String variable : List.of("TRYEZA_NOTIFICATION_PORT", "TRYEZA_NOTIFICATION_PORT_2")) {
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Map<String, String> environment =
                        new HashMap<>(StackPorts.free().environment());
                environment.put(variable, Integer.toString(taken.getLocalPort()));
                StackPorts ports = StackPorts.from(environment);

                assertThatThrownBy(() -> ports.requireFree(LocalStack.TWO, 1))
                        .hasMessage(
                                "Port %d for notification-service is taken: free it, or choose another with %s=….",
                                taken.getLocalPort(), variable);
            }
        }
    }

    @Test
    void ports_of_second_instances_may_be_taken_where_there_are_none() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = new HashMap<>(StackPorts.free().environment());
            environment.put("TRYEZA_AUDIT_PORT_2", Integer.toString(taken.getLocalPort()));

            assertThatCode(() -> StackPorts.from(environment).requireFree(1, 1)).doesNotThrowAnyException();
        }
    }
}
