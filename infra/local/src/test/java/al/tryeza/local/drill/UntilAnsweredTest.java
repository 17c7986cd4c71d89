package al.tryeza.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.local.demo.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class UntilAnsweredTest {

    private final List<Integer> asked = new ArrayList<>();

    private static Answer status(int status) {
        return new Answer(status, "", "", MissingNode.getInstance());
    }

    private Answer ask(int first, int... statuses) throws Exception {
        return new UntilAnswered(2).ask(first, instance -> {
            asked.add(instance);
            int status = statuses[asked.size() - 1];
            if (status == 0) {
                throw new IOException("nobody there");
            }
            return status(status);
        });
    }

    @Test
    void who_is_down_or_cannot_answer_is_no_answer_and_the_next_instance_is_asked() throws Exception {
        assertThat(ask(0, 0, 503, 500, 201).status()).isEqualTo(201);
        assertThat(asked).containsExactly(1, 2, 1, 2);
    }

    @Test
    void a_refusal_is_an_answer() throws Exception {
        assertThat(ask(1, 403).status()).isEqualTo(403);
        assertThat(ask(1, 403, 409).status()).isEqualTo(409);
        assertThat(asked).containsExactly(2, 2);
    }
}
