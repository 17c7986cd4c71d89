package al.tryeza.audit.verifier;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code verify log|proof|inclusion|consistency|note}: prints what holds; exit 0 all of it, 1 something not, 2 wrong question. */
public final class Verify {

    static final int GOOD = 0;
    static final int BAD = 1;
    static final int WRONG_QUESTION = 2;

    private static final String USAGE = """
            verify log DIR|URL --policy FILE [--from CHECKPOINT] [--token TOKEN]
                reads every entry and tile, reckons the tree anew, and checks signatures and quorum
            verify mirror DIR|URL COPY --policy FILE [--token TOKEN]
                copies what a log has grown by into the folder COPY, and checks all of it before it is kept
            verify proof FILE --policy FILE [--opening JSON]
                checks that an entry is in a log, and that what was shown of it is its own
            verify inclusion | verify consistency
                checks proofs from standard input, one JSON object a line, and answers a line each
            verify note FILE --vkey KEY...
                checks the signatures of a note
            Exit 0: all holds. 1: something does not. 2: the question was wrong.
            """;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * The command within another program.
     *
     * @param in where lines of proofs come from
     * @param out for what holds and what does not
     * @param err for progress, and for what is wrong with the question
     */
    public Verify(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = new Verify(System.in, out, System.err).run(List.of(arguments));
        out.flush();
        System.exit(code);
    }

    /** Checks what the arguments ask for; gives the exit code. */
    public int run(List<String> arguments) {
        try {
            return answer(arguments);
        } catch (WrongQuestion wrong) {
            err.println("verify: " + wrong.getMessage());
            err.print(USAGE);
            return WRONG_QUESTION;
        } catch (NotGood bad) {
            out.println("bad: " + bad.text());
            return BAD;
        }
    }

    private int answer(List<String> arguments) throws WrongQuestion, NotGood {
        String what = arguments.isEmpty() ? "" : arguments.getFirst();
        var words = arguments.isEmpty() ? List.<String>of() : arguments.subList(1, arguments.size());
        switch (what) {
            case "inclusion" -> {
                Words.read(words, 0, List.of());
                return ProofLines.inclusion().checkAll(in, out) ? GOOD : BAD;
            }
            case "consistency" -> {
                Words.read(words, 0, List.of());
                return ProofLines.consistency().checkAll(in, out) ? GOOD : BAD;
            }
            case "note" -> out.println(NoteCheck.check(Words.read(words, 1, List.of("--vkey"))));
            case "proof" -> out.println(ProofCheck.check(Words.read(words, 1, List.of("--policy", "--opening"))));
            case "log" ->
                out.println(LogCheck.check(Words.read(words, 1, List.of("--policy", "--from", "--token")), err));
            case "mirror" -> out.println(Mirror.copy(Words.read(words, 2, List.of("--policy", "--token")), err));
            case "--help", "-h" -> out.print(USAGE);
            default -> throw new WrongQuestion("say what to verify");
        }
        return GOOD;
    }
}
