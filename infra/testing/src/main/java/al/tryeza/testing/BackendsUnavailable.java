package al.tryeza.testing;

/** The servers that a run asked for cannot be had. One sentence says why and what to do; a trace would add nothing. */
public final class BackendsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackendsUnavailable(String sentence) {
        super(sentence, null, false, false);
    }
}
