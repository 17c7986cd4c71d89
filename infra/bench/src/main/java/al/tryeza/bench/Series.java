package al.tryeza.bench;

import java.sql.SQLException;

/** All steps in their order: sizes, passes, doors, rates; each step of the pipeline beside its floor's. */
final class Series {

    private static final double WARM_UP_RATE = 5;

    private final Arguments arguments;
    private final Measuring measuring;
    private final Floor floor;
    private final Fill fill;

    Series(Arguments arguments, Measuring measuring, Floor floor, Fill fill) {
        this.arguments = arguments;
        this.measuring = measuring;
        this.floor = floor;
        this.fill = fill;
    }

    void run() throws SQLException, InterruptedException {
        for (Door door : arguments.doors()) {
            measuring.floor(floor, door, 0, WARM_UP_RATE, 0);
        }
        measuring.forget(arguments.steps());
        for (int cases : arguments.cases()) {
            fill.upTo(cases);
            measuring.idle(cases);
            for (int pass = 1; pass <= arguments.passes(); pass++) {
                for (Door door : arguments.doors()) {
                    pass(door, cases, pass);
                }
            }
        }
    }

    /** Rises until the pipeline does not keep up. */
    private void pass(Door door, int cases, int pass) throws SQLException, InterruptedException {
        for (int number = 0; number < arguments.rates().size(); number++) {
            double rate = arguments.rates().get(number);
            measuring.floor(floor, door, cases, rate, pass);
            if (!measuring.pipeline(door, cases, rate, pass).keptUp()) {
                measuring.leaveOut(2 * (arguments.rates().size() - number - 1));
                return;
            }
        }
    }
}
