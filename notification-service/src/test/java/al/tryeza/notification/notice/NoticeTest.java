package al.tryeza.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticeTest {

    @Test
    void the_id_of_a_notice_follows_from_step_and_officer() {
        assertThat(Notice.idOf("event-1", "police.vlore")).isEqualTo(Notice.idOf("event-1", "police.vlore"));
        assertThat(IntStream.range(0, 1_000).mapToObj(step -> Notice.idOf("event-" + step, "police.vlore")))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    assertThat(id.version()).isEqualTo(8);
                    assertThat(id.variant()).isEqualTo(2);
                });
    }
}
