package al.tryeza.referral.access;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Seated;
import al.tryeza.referral.disclosure.AccessRequest;
import al.tryeza.referral.disclosure.AccessRequestReader;
import al.tryeza.referral.disclosure.AccessRequestReader.Reading;
import al.tryeza.referral.disclosure.MemoryVault;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Candidate.BrokenGlass;
import al.tryeza.referral.policy.Candidate.Granted;
import al.tryeza.referral.policy.LegalBasis;
import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.policy.Question;
import al.tryeza.referral.policy.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** One officer, one case, one person, and a note of all that happens, in its order. */
final class AccessWorld {

    static final CaseRef CASE = CaseRef.random(new java.util.Random(4));
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final String OFFICER = "social.vlore";

    final List<String> happened = new ArrayList<>();
    final MemoryVault vault = new MemoryVault();
    final List<Candidate> held = new ArrayList<>();

    /** How often in a row the case is found, and then not any more. */
    int timesFound = Integer.MAX_VALUE;

    /** What the store knows of the time. */
    Instant notBefore = NOON;

    /** Of the one who asks; nobody where the directory does not know them. */
    Optional<Officer.Status> status = Optional.of(Officer.Status.ACTIVE);

    boolean recordFails;
    boolean commitFails;

    /** What the policies say. */
    Function<Question, Verdict> policy = question -> verdict(question.candidate()
            .filter(candidate -> candidate.categories().contains(question.category()))
            .isPresent());

    AccessWorld() {
        vault.seal(
                CASE.value(),
                Map.of(DataClass.IDENTITY, "{\"firstName\":\"Zana\"}", DataClass.CONTACT, "{\"mobilePhone\":\"1\"}"));
    }

    static Verdict verdict(boolean permitted) {
        return new Verdict(
                permitted, new TreeSet<>(Set.of(permitted ? "permit-by-grant" : "forbid-something")), new TreeSet<>());
    }

    Granted grant(DataClass... categories) {
        return new Granted(
                UUID.randomUUID(),
                OFFICER,
                CASE.value(),
                Purpose.SERVICE_PROVISION,
                Set.of(categories),
                LegalBasis.CONSENT,
                NOON,
                NOON.plus(Duration.ofHours(1)),
                false);
    }

    BrokenGlass glass(DataClass... categories) {
        return new BrokenGlass(
                UUID.randomUUID(),
                OFFICER,
                CASE.value(),
                Set.of(categories),
                NOON,
                NOON.plus(Duration.ofHours(1)),
                false,
                false);
    }

    static AccessRequest wish(String categories) {
        var read = AccessRequestReader.read("""
                {"categories": [%s], "purpose": "SERVICE_PROVISION", "reasonCode": "SERVICE", "reason": "to help"}""".formatted(categories).getBytes(StandardCharsets.UTF_8));
        return ((Reading.Taken) read).request();
    }

    Disclosing.Answer disclose(String categories) {
        var stores = new AccessStores(
                new OneOfficer(), new OneCase(), List.of((_, _) -> List.copyOf(held)), new Records(), _ -> 1);
        var situations = new Situations(new OneOfficer(), new Accepted(), (_, _, _, _) -> Set.of(), Set.of());
        return new Disclosing(
                        new Transaction(),
                        stores,
                        situations,
                        new Asked(),
                        vault,
                        vault.opening(),
                        Clock.fixed(NOON, ZoneOffset.UTC))
                .disclose(OFFICER, CASE, wish(categories));
    }

    private final class Transaction implements InOneTransaction {
        @Override
        public <T> T run(Supplier<T> work) {
            happened.add("begin, unwrapped " + vault.unwrapped);
            T result = work.get();
            if (commitFails) {
                throw new IllegalStateException("killed");
            }
            happened.add("commit, unwrapped " + vault.unwrapped);
            return result;
        }
    }

    private final class Records implements AccessRecords {
        @Override
        public void decided(
                UUID accessId,
                CaseStanding standing,
                long number,
                AccessRequest request,
                Judgement judgement,
                String policySet,
                Actor actor,
                Instant at) {
            if (recordFails) {
                throw new IllegalStateException("the outbox is locked");
            }
            happened.add((judgement.granted() ? "granted " : "denied ") + number);
        }

        @Override
        public void unknownCase(
                UUID accessId, CaseRef tried, long number, AccessRequest request, Actor actor, Instant at) {
            happened.add("unknown " + number);
        }
    }

    private final class Asked implements Policies {
        @Override
        public Verdict decide(Question question) {
            return policy.apply(question);
        }

        @Override
        public String digest() {
            return "digest";
        }
    }

    private final class OneCase implements CaseStandings {
        private final Deque<Long> numbers = new ArrayDeque<>(List.of(7L, 8L));

        @Override
        public Optional<CaseStanding> find(CaseRef ref, Viewer viewer) {
            return timesFound-- > 0
                    ? Optional.of(new CaseStanding(ref, "AL-12", false, false, Set.of(), Set.of()))
                    : Optional.empty();
        }

        @Override
        public long nextAccess(CaseRef ref) {
            return numbers.pop();
        }

        @Override
        public Optional<Turn> nextDecision(CaseRef ref, Viewer viewer) {
            return timesFound-- > 0 ? Optional.of(new Turn(numbers.pop(), notBefore)) : Optional.empty();
        }
    }

    private static final class Accepted implements Conduct {
        @Override
        public RulesOfConduct inForce(String table) {
            return RulesOfConduct.first(table);
        }

        @Override
        public Binding binding(String officer, String table) {
            return new Binding(inForce(table), true);
        }
    }

    private final class OneOfficer implements Directory {
        @Override
        public Optional<Officer> officer(String id) {
            return status.map(
                    now -> new Officer(id, OFFICER, Set.of(Officer.TABLE_MEMBER), now, Officer.Language.SQ, null));
        }

        @Override
        public Optional<Institution> institution(String id) {
            return Optional.of(new Institution(id, InstitutionKind.STATE_SOCIAL_SERVICE, id, "AL-12", null));
        }

        @Override
        public Set<String> tablesOf(String institution) {
            return Set.of("AL-12");
        }

        @Override
        public Optional<Seated> seated(String officer) {
            return officer(officer)
                    .map(each ->
                            new Seated(each, institution(each.institution()).orElseThrow(), Set.of("AL-12")));
        }

        @Override
        public List<Officer> withRole(String role) {
            return List.of();
        }

        @Override
        public List<Officer> seatedAt(String table, String role) {
            return List.of();
        }

        @Override
        public boolean knows(String institutionOrTable) {
            return true;
        }
    }
}
