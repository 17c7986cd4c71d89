package al.tryeza.local.drill;

import al.tryeza.local.Endpoints;
import al.tryeza.local.stack.LocalStack;
import java.io.IOException;

/** Finds the instance of a service whose relay sends. */
final class SendingInstance {

    private static final String PARTITIONS = "tryeza_messaging_outbox_partitions";

    private final Figures figures;
    private final int instances;

    SendingInstance(Figures figures, Endpoints endpoints) {
        this.figures = figures;
        this.instances = endpoints.instances();
    }

    /** The instance that holds most partitions of the outbox; the first where none answers. */
    String of(String service) throws InterruptedException {
        String url = service.equals(LocalStack.REFERRAL) ? "TRYEZA_REFERRAL_URL" : "TRYEZA_NOTIFICATION_URL";
        String found = service;
        double most = 0;
        for (int number = 1; number <= instances; number++) {
            double held = held(Endpoints.instance(url, number));
            if (held > most) {
                most = held;
                found = LocalStack.instance(service, number);
            }
        }
        return found;
    }

    private double held(String url) throws InterruptedException {
        try {
            return figures.sum(url, PARTITIONS);
        } catch (IOException down) {
            return 0;
        }
    }
}
