package al.tryeza.local.drill;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import al.tryeza.local.RunFolder;
import al.tryeza.local.canary.Canaries;
import al.tryeza.local.canary.CanaryScan;
import al.tryeza.local.check.Accepted;
import al.tryeza.local.check.Checker;
import al.tryeza.local.check.Evidence;
import al.tryeza.local.check.Readings;
import al.tryeza.local.check.Told;
import al.tryeza.local.demo.Bodies;
import al.tryeza.local.demo.Platform;
import al.tryeza.local.demo.Samples;
import al.tryeza.local.stack.Stack;
import al.tryeza.publisher.Unreachable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** One drill on a running stack of two of each: load and strikes together, then rest, then the checker. */
public final class DrillRun {

    private static final Duration REST = Duration.ofMinutes(3);
    private static final Duration AUDIT_PATIENCE = Duration.ofMinutes(1);
    private static final int MINUTES_TO_THE_LAST_ANSWER = 6;
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration CATCHING_UP = Duration.ofMinutes(3);

    /** Strikes that the load may be ahead of its share. */
    private static final int AHEAD = 2;

    private final RunFolder folder;
    private final Endpoints endpoints;
    private final Stack stack;
    private final Platform platform;
    private final Settings settings;
    private final Consumer<String> say;
    private final long began = System.nanoTime();
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);

    /** @param say told what happens, in a sentence */
    public DrillRun(
            RunFolder folder,
            Endpoints endpoints,
            Stack stack,
            Platform platform,
            Settings settings,
            Consumer<String> say) {
        this.folder = folder;
        this.endpoints = endpoints;
        this.stack = stack;
        this.platform = platform;
        this.settings = settings;
        this.say = say;
    }

    /**
     * Runs it to its end.
     *
     * @param earlier what this stack had accepted before
     */
    public DrillReport run(List<Accepted> earlier) throws IOException, InterruptedException, SQLException {
        Canaries canaries = new Canaries(new CanaryScan(folder, endpoints).publicNames());
        canaries.from(Bodies.adult());
        Samples.bodies().forEach(body -> canaries.from(JsonMapper.shared().readTree(body)));
        Map<String, String> tokens = tokens();
        Carer carer = new Carer(stack, this::tell);
        List<Door> doors = doors();
        tell("doors: " + doors.stream().map(Door::name).collect(Collectors.joining("; ")));
        Answers answers = new Answers();
        Load load = new Load(settings.seed(), settings.referrals(), doors);
        Confidences confidences = confidences(doors, answers);
        strike(carer, load, confidences);
        load.allow(settings.referrals());
        confidences.allowUpTo(settings.persons());
        tell("the last of %d strikes has fallen; %d answered".formatted(settings.kills(), load.answered()));
        load.awaitEnd(MINUTES_TO_THE_LAST_ANSWER, TimeUnit.MINUTES);
        confidences.awaitEnd(MINUTES_TO_THE_LAST_ANSWER, TimeUnit.MINUTES);
        carer.awaitAllUp();
        doors.forEach(Door::close);
        List<Accepted> accepted = new ArrayList<>(earlier);
        accepted.addAll(load.accepted());
        Told told = answers.with(accepted);
        List<String> refused = new ArrayList<>(load.refused());
        refused.addAll(confidences.refused());
        tell("all %d answered, everything is up; waiting for rest".formatted(load.answered()));
        Readings readings = new Readings(folder, endpoints);
        readings.awaitRest(told.accepted(), REST);
        tell("at rest; reading and checking");
        Evidence evidence = readings.read(told, tokens, searchFor(canaries), AUDIT_PATIENCE);
        return new DrillReport(
                settings,
                doors.stream().map(Door::name).toList(),
                kills,
                refused,
                carer.endedByThemselves(),
                carer.startedInVain().size(),
                Duration.ofNanos(System.nanoTime() - began),
                Checker.check(evidence));
    }

    /** Consents are taken back by each door in turn. */
    private Confidences confidences(List<Door> doors, Answers answers) {
        UntilAnswered until = new UntilAnswered(endpoints.instances());
        List<Withdrawal> withdrawals =
                new ArrayList<>(List.of(new RestWithdrawal(platform, until, Confidence.REFERRER)));
        doors.stream()
                .filter(Withdrawal.class::isInstance)
                .map(Withdrawal.class::cast)
                .forEach(withdrawals::add);
        return new Confidences(
                settings.seed(), settings.persons(), platform, until, doors.getFirst(), withdrawals, answers);
    }

    /** Half of the clients come by each. */
    private List<Door> doors() throws IOException {
        List<Door> doors = new ArrayList<>(List.of(new RestDoor(platform, endpoints)));
        if (settings.kafkaDoor()) {
            try {
                doors.add(new KafkaDoor(folder, endpoints, Submissions.POLICE));
            } catch (Unreachable away) {
                throw new IOException("The Kafka door did not let " + Submissions.POLICE + " in", away);
            }
        }
        return doors;
    }

    private Map<String, String> tokens() {
        Map<String, String> tokens = new HashMap<>();
        for (Officer officer : Officers.all()) {
            if (officer.active()) {
                tokens.put(officer.id(), platform.token(officer.id()));
            }
        }
        return tokens;
    }

    /** Strikes are spread over the load: each waits for its share of answers, and the load for its share of strikes. */
    private void strike(Carer carer, Load load, Confidences confidences) throws IOException, InterruptedException {
        SendingInstance sending = new SendingInstance(Figures.of(endpoints, folder), endpoints);
        List<Strike> strikes = Plan.of(settings.seed(), settings.kills()).strikes();
        int allowed = 0;
        for (int number = 0; number < strikes.size(); number++) {
            Strike strike = strikes.get(number);
            int share = share(number + AHEAD);
            load.allow(share - allowed);
            allowed = share;
            confidences.allowUpTo((int) ((long) settings.persons() * share / settings.referrals()));
            Thread.sleep(strike.delay());
            awaitAnswers(load, share(number));
            String part = strike.victim().isRelay()
                    ? sending.of(strike.victim().part())
                    : strike.victim().part();
            carer.kill(part, strike.away());
            kills.merge(strike.victim(), 1, Integer::sum);
            tell("strike %3d of %d: %s, away for %.1f s; %d of %d answered"
                    .formatted(
                            number + 1,
                            strikes.size(),
                            part.equals(strike.victim().title())
                                    ? part
                                    : strike.victim().title() + ", " + part,
                            strike.away().toMillis() / 1000.0,
                            load.answered(),
                            settings.referrals()));
        }
    }

    private int share(int strikes) {
        return (int) Math.min(settings.referrals(), (long) settings.referrals() * strikes / settings.kills());
    }

    private static void awaitAnswers(Load load, int count) throws InterruptedException {
        long deadline = System.nanoTime() + CATCHING_UP.toNanos();
        while (load.answered() < count && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE);
        }
    }

    /** Mails lie among the data files. */
    private List<String> searchFor(Canaries canaries) throws IOException, SQLException {
        return new CanaryScan(folder, endpoints)
                .search(canaries.all(), List.of(), platform.received()).values().stream()
                        .flatMap(tally -> tally.hits().stream())
                        .map(hit -> hit.place() + ": " + hit.kind())
                        .toList();
    }

    private void tell(String sentence) {
        say.accept("%7.1f s  %s"
                .formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0, sentence));
    }
}
