package al.tryeza.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * Says what is wrong with the arguments before anything is built: {@code infra/bench/pipeline} runs it from its source. Exit
 * 2 where something is.
 */
final class CheckArguments {

    private CheckArguments() {}

    public static void main(String[] given) {
        try {
            Arguments.of(List.of(given), Path.of("."));
        } catch (WrongUse wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }
}
