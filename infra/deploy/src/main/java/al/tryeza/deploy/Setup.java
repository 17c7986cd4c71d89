package al.tryeza.deploy;

import al.tryeza.servers.ServerException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code java -cp ... al.tryeza.deploy.Setup STEP}. Every step may be repeated on what is there. Exit 2 for an unknown
 * step, 1 when it could not be done, with one sentence.
 */
public final class Setup {

    private static final int UNKNOWN = 2;

    private Setup() {}

    /** In the order in which a platform comes up. */
    enum Step {
        /** Makes every password and key, and hands each part its own. */
        SECRETS,
        /** Makes databases and roles. */
        DATABASES,
        /** Makes users, topics and access rules of the broker, those of institutions too. */
        TOPICS,
        /** Registers the published schemas. */
        SCHEMAS
    }

    /** One argument: the step. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv()));
    }

    static int run(String[] arguments, Map<String, String> environment) {
        var step = Arrays.stream(Step.values())
                .filter(candidate -> arguments.length == 1 && name(candidate).equals(arguments[0]))
                .findFirst();
        if (step.isEmpty()) {
            System.err.println("setup STEP, where STEP is one of: "
                    + Arrays.stream(Step.values()).map(Setup::name).collect(Collectors.joining(" ")));
            return UNKNOWN;
        }
        try {
            take(step.get(), Handover.inContainer(), environment);
            System.out.println(name(step.get()) + ": done");
            return 0;
        } catch (ServerException failure) {
            System.err.println(failure.getMessage());
            return 1;
        }
    }

    private static void take(Step step, Handover handover, Map<String, String> environment) {
        var platform = new Platform(handover.passwords(), environment);
        switch (step) {
            case SECRETS -> handover.handOver(environment);
            case DATABASES -> platform.provisionDatabases();
            case TOPICS -> platform.provisionTopics(handover.operator());
            case SCHEMAS -> platform.registerSchemas();
        }
    }

    private static String name(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
