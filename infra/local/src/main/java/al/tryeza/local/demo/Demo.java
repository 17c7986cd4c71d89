package al.tryeza.local.demo;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.canary.Canaries;
import al.tryeza.local.canary.CanaryScan;
import al.tryeza.local.canary.Hit;
import al.tryeza.local.canary.Tally;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code infra/demo}, once a stack runs. Exit 1 when it does not add up, 3 where no stack runs. */
public final class Demo {

    private static final int DOES_NOT_ADD_UP = 1;
    private static final int NOT_RUNNING = 3;

    private final Endpoints endpoints;
    private final RunFolder folder;
    private final CanaryScan scan;
    private final Narrator narrator = new Narrator(System.out);
    private final Stage stage;

    private Demo(Endpoints endpoints, RunFolder folder) throws SQLException {
        this.endpoints = endpoints;
        this.folder = folder;
        this.scan = new CanaryScan(folder, endpoints);
        this.stage = new Stage(new Platform(endpoints), new Book(), new Canaries(scan.publicNames()), narrator);
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        RunFolder folder = RunFolder.current();
        Optional<Endpoints> endpoints = Endpoints.of(folder);
        if (endpoints.isEmpty()) {
            System.err.println("No local stack is running: start it with infra/start --detach.");
            System.exit(NOT_RUNNING);
            return;
        }
        System.exit(new Demo(endpoints.get(), folder).play() ? 0 : DOES_NOT_ADD_UP);
    }

    private boolean play() throws IOException, InterruptedException, SQLException {
        Expectations expectations = new Expectations();
        double rate = new Crowd(stage).play();
        new BadInput(stage, new ForgedTokens(folder, endpoints.get("TRYEZA_ISSUER_URL"))).play();
        Optional<String> sister = new TwoSisters(stage, expectations).play();
        new NationalDesk(stage, expectations).play();
        new PoliceIdentify(stage, expectations).play();
        new PublishedOnKafka(stage, expectations, folder, endpoints).play();
        new NeedToKnow(stage).play();
        new BreakingTheGlass(stage, expectations).play();
        new KeptOut(stage).play();
        new TakenBack(stage, expectations).play();
        new WorkIsOver(stage).play();
        new PutRight(stage).play();
        new PerhapsTheSame(stage).play();
        new Erased(stage).play();
        new SameKeyTwice(stage).play();
        if (sister.isPresent()) {
            new LookingAtACase(stage).play(sister.get());
        }
        Deliveries deliveries = new Deliveries(stage, expectations);
        deliveries.await();
        int found = canaries();
        figures(rate, deliveries);
        return sum(deliveries, found);
    }

    private int canaries() throws IOException, InterruptedException, SQLException {
        narrator.chapter("No name anywhere but in the vault");
        narrator.say("  Looking for %d names, numbers, places and sentences that were sent."
                .formatted(stage.canaries().all().size()));
        List<String> mails = new ArrayList<>();
        for (JsonNode mail : stage.platform().mails()) {
            mails.add(mail.toString());
        }
        Map<String, Tally> tallies =
                scan.search(stage.canaries().all(), mails, stage.platform().received());
        tallies.forEach((where, tally) -> narrator.expect(
                tally.hits().isEmpty(),
                "%-24s %8.1f MB in %6d places, %d found"
                        .formatted(
                                where,
                                tally.megabytes(),
                                tally.places(),
                                tally.hits().size())));
        List<Hit> hits = tallies.values().stream()
                .flatMap(tally -> tally.hits().stream())
                .toList();
        hits.stream()
                .collect(Collectors.groupingBy(hit -> hit.place() + ": " + hit.kind(), Collectors.counting()))
                .forEach((what, times) -> narrator.say("        %s, %d times".formatted(what, times)));
        return hits.size();
    }

    private void figures(double rate, Deliveries deliveries) throws IOException {
        narrator.chapter("Figures");
        narrator.say("  sent → in the last officer's inbox     p50 %d ms, p99 %d ms"
                .formatted(deliveries.delayAt(0.50), deliveries.delayAt(0.99)));
        narrator.say("  referrals by one client                %.1f a second".formatted(rate));
        Memory.byPart(folder)
                .forEach((part, megabytes) -> narrator.say("  memory of %-28s %d MB".formatted(part, megabytes)));
    }

    private boolean sum(Deliveries deliveries, int found) {
        Book book = stage.book();
        Sum sum = new Sum(
                book.sent(),
                book.accepted().size(),
                book.refused(),
                book.routed(),
                book.accepted().size() - book.routed(),
                deliveries.notified(),
                deliveries.audited(),
                found);
        boolean well = sum.addsUp() && narrator.disappointments() == 0;
        narrator.chapter(well ? "It adds up" : "It does NOT add up");
        narrator.say("""
                  The stack goes on running; infra/stop ends it.
                    the secretary's inbox   curl -H "Authorization: Bearer $(infra/token secretary.vlore)" %s/api/inbox
                    who looked at what      curl -H "Authorization: Bearer $(infra/token auditor)" %s/api/accesses
                    the mails               curl %s/messages
                """.formatted(
                        endpoints.get("TRYEZA_NOTIFICATION_URL"),
                        endpoints.get("TRYEZA_AUDIT_URL"),
                        endpoints.get("TRYEZA_MAIL_URL")));
        narrator.say(sum.json());
        return well;
    }
}
