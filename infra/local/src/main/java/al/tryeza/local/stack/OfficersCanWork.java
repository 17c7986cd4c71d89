package al.tryeza.local.stack;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import al.tryeza.local.token.SignIn;
import al.tryeza.local.token.SignInRefused;
import al.tryeza.servers.ServerException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * The last word on readiness: officers can sign in, and every service knows them. At a first start the directory has to
 * reach the services that keep a replica of it.
 */
final class OfficersCanWork implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Endpoints endpoints;
    private final int instances;
    private final List<Officer> officers;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * The question, to be asked once the services run.
     *
     * @param instances of each service
     * @param officers who must be known
     */
    OfficersCanWork(Endpoints endpoints, int instances, List<Officer> officers) {
        this.endpoints = endpoints;
        this.instances = instances;
        this.officers = officers;
    }

    @Override
    public void run() {
        SignIn signIn = new SignIn(endpoints.get("TRYEZA_ISSUER_URL"));
        try {
            for (Officer officer : officers) {
                String token = signIn.officer(officer.id(), Officers.PASSWORD);
                awaitWelcome("TRYEZA_REFERRAL_URL", "/api/cases?limit=1", token);
                awaitWelcome("TRYEZA_NOTIFICATION_URL", "/api/inbox?limit=1", token);
                if (officer.roles().contains("auditor")) {
                    awaitWelcome("TRYEZA_AUDIT_URL", "/api/accesses?limit=1", token);
                }
            }
        } catch (IOException | SignInRefused failure) {
            throw new ServerException("Demo officers cannot sign in.", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ServerException("The stack was ended while it was starting.");
        }
    }

    private void awaitWelcome(String service, String path, String token) throws IOException, InterruptedException {
        for (int number = 1; number <= instances; number++) {
            awaitWelcomeAt(Endpoints.instance(service, number), path, token);
        }
    }

    private void awaitWelcomeAt(String service, String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.get(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
            if (System.nanoTime() > deadline) {
                throw new ServerException("The directory has not reached every service within %d seconds."
                        .formatted(PATIENCE.toSeconds()));
            }
            Thread.sleep(GLANCE);
        }
    }
}
