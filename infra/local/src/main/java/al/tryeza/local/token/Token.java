package al.tryeza.local.token;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Machine;
import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import al.tryeza.local.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code infra/token NAME}: prints the bearer token of a demo officer, or of a machine, and
 * nothing else. Exit 2 for an unknown name, 3 where no stack runs.
 */
public final class Token {

    private static final int UNKNOWN = 2;
    private static final int NOT_RUNNING = 3;

    private Token() {}

    /** One argument: the sign-in name. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(print(arguments, RunFolder.current()));
    }

    private static int print(String[] arguments, RunFolder folder) throws InterruptedException {
        if (arguments.length != 1 || !known(arguments[0])) {
            System.err.println("infra/token NAME, where NAME is one of: "
                    + Stream.concat(
                                    Machine.all().stream().map(Machine::id),
                                    Officers.all().stream().map(Officer::id))
                            .collect(Collectors.joining(" ")));
            return UNKNOWN;
        }
        try {
            Optional<Endpoints> stack = Endpoints.of(folder);
            if (stack.isPresent()) {
                System.out.println(token(arguments[0], new SignIn(stack.get().get("TRYEZA_ISSUER_URL")), folder));
                return 0;
            }
        } catch (SignInRefused refused) {
            System.err.println(refused.getMessage());
            return UNKNOWN;
        } catch (IOException unreachable) {
            // falls through to the same sentence: an address of a stack that is gone is no stack
        }
        System.err.println("No local stack is running: start it with infra/start --detach.");
        return NOT_RUNNING;
    }

    private static boolean known(String name) {
        return Machine.named(name).isPresent() || Officers.named(name).isPresent();
    }

    private static String token(String name, SignIn signIn, RunFolder folder)
            throws IOException, InterruptedException, SignInRefused {
        Optional<Machine> machine = Machine.named(name);
        return machine.isPresent()
                ? signIn.machine(
                        name,
                        machine.get()
                                .secret(Files.readString(folder.secrets().resolve("operator-client"))
                                        .strip()))
                : signIn.officer(name, Officers.PASSWORD);
    }
}
