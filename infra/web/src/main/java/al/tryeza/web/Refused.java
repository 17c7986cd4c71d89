package al.tryeza.web;

/** Carries a problem out of a request where a value cannot, such as a filter or an argument resolver. */
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
