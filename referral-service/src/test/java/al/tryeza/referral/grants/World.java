package al.tryeza.referral.grants;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.casework.RoutingView;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.policy.LegalBasis;
import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.policy.Question;
import al.tryeza.referral.policy.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One case of an adult in Vlorë who let the table's institutions have who she is and how to reach her, for services; told
 * in memory. Tests change one thing of it.
 */
final class World {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00.000Z");
    static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    static final UUID CONSENT = UUID.fromString("00000000-0000-4000-8000-00000000c001");
    static final CaseRef REF = CaseRef.random(new Random(4));
    static final Viewer SECRETARY =
            new Viewer("secretary.vlore", "prefecture.vlore", Set.of("table-member", "secretary"), Set.of("AL-12"));

    Instant now = NOW;
    boolean child;
    Set<Purpose> retainedFor = Set.of();
    String phase = "INITIAL_ASSISTANCE";
    boolean glassBroken;
    boolean secretaryRecused;
    Predicate<Question> policies = _ -> true;
    RulesOfConduct rules = RulesOfConduct.first("AL-12");
    Set<DataClass> consented = EnumSet.of(DataClass.IDENTITY, DataClass.CONTACT);
    Purpose consentedFor = Purpose.SERVICE_PROVISION;
    Set<String> consentedTo = Set.of("shelter.vatra", "social.vlore", "health.vlore", "ngo.vlore");
    final Map<String, Recipient> officers = new HashMap<>();
    final Map<UUID, KeptGrant> kept = new LinkedHashMap<>();
    final List<String> happened = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final Map<CaseRef, Long> versions = new HashMap<>();

    World() {
        knows("vatra.worker", "shelter.vatra", InstitutionKind.SHELTER);
        knows("social.vlore", "social.vlore", InstitutionKind.STATE_SOCIAL_SERVICE);
        knows("health.vlore", "health.vlore", InstitutionKind.PUBLIC_HEALTH);
        knows("ngo.vlore", "ngo.vlore", InstitutionKind.NGO);
        knows("police.vlore", "police.vlore", InstitutionKind.ANTI_TRAFFICKING_POLICE);
        knows("prosecutor.vlore", "prosecution.vlore", InstitutionKind.PROSECUTION);
        knows("secretary.vlore", "prefecture.vlore", InstitutionKind.PREFECTURE);
    }

    private void knows(String officer, String institution, InstitutionKind kind) {
        officers.put(officer, new Recipient(officer, institution, kind, Set.of("table-member")));
    }

    /** What is right in this world: the shelter's worker, for services, with her consent. */
    static Wanted wanted() {
        return new Wanted();
    }

    Giving.Result give(Wanted wanted) {
        return give(wanted, SECRETARY);
    }

    Giving.Result give(Wanted wanted, Viewer giver) {
        return new Giving(
                        views(),
                        _ -> happened.add("held"),
                        _ -> new Recused(Set.of(), Set.of("police.fier"), Set.of()),
                        recipients(),
                        conduct(),
                        agreement(),
                        (_, _) -> glassBroken,
                        new FakePolicies(),
                        new FakeStore(),
                        chronicle(),
                        new FakePublisher(),
                        new Giving.Terms(Duration.ofDays(90), retainedFor, clock(), UUID::randomUUID))
                .give(REF, wanted.asked(), giver);
    }

    /** All that is wrong with it, as {@code field code}. */
    List<String> faults(Wanted wanted) {
        return give(wanted) instanceof Giving.Result.Faulty(var faults)
                ? faults.stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList()
                : List.of();
    }

    Grant given(Wanted wanted) {
        return ((Giving.Result.Given) give(wanted)).grant().grant();
    }

    Ending ending() {
        return new Ending(_ -> happened.add("held"), new FakeStore(), chronicle(), new FakePublisher(), clock());
    }

    Revoking revoking() {
        return new Revoking(new FakeStore(), views(), ending());
    }

    /** A grant as it is kept now. */
    Grant of(Grant grant) {
        return Optional.ofNullable(kept.get(grant.id())).orElseThrow().grant();
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Chronicle chronicle() {
        return (ref, event, _, _) -> {
            happened.add(event);
            return new Chronicle.Entry(versions.merge(ref, 1L, Long::sum), "AL-12");
        };
    }

    private Conduct conduct() {
        return new Conduct() {
            @Override
            public Binding binding(String officer, String table) {
                return new Binding(rules, false);
            }

            @Override
            public RulesOfConduct inForce(String table) {
                return rules;
            }
        };
    }

    private Agreement agreement() {
        return new Agreement() {
            @Override
            public Set<DataClass> inForce(CaseRef ref, String institution, String table, Purpose purpose) {
                return consentedTo.contains(institution) && purpose == consentedFor ? consented : Set.of();
            }

            @Override
            public Set<DataClass> withAnybody(CaseRef ref) {
                return consented;
            }

            @Override
            public Set<DataClass> givenBy(
                    UUID consent, CaseRef ref, String institution, String table, Purpose purpose) {
                return consent.equals(CONSENT) ? inForce(ref, institution, table, purpose) : Set.of();
            }
        };
    }

    private Recipients recipients() {
        return new Recipients() {
            @Override
            public void hold(String officer) {
                happened.add("officer held");
            }

            @Override
            public Optional<Recipient> find(String officer, CaseRef ref) {
                return Optional.ofNullable(officers.get(officer));
            }
        };
    }

    private CaseViews views() {
        return new CaseViews() {
            @Override
            public Optional<CaseView> find(CaseRef ref, Viewer viewer) {
                boolean kept = secretaryRecused && viewer.officer().equals(SECRETARY.officer());
                return viewer.tables().contains("AL-12") && !kept ? Optional.of(view()) : Optional.empty();
            }

            @Override
            public Optional<CaseView> findByReferral(UUID referralId, Viewer viewer) {
                return find(REF, viewer);
            }

            @Override
            public List<CaseView> list(
                    @Nullable String table, CaseViews.@Nullable Position after, int limit, Viewer viewer) {
                return find(REF, viewer).stream().toList();
            }
        };
    }

    private CaseView view() {
        return new CaseView(
                REF.value(),
                "AL-12",
                Optional.empty(),
                phase,
                "TRAFFICKING",
                child ? "AGE_12_14" : "AGE_25_39",
                child,
                "Feminine",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                3,
                new CaseView.ReferralView(
                        CONSENT,
                        "ROUTED",
                        "URGENT",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        NOW,
                        new RoutingView("RESIDENCE", "1", List.of(), List.of())));
    }

    /** Says what the test says, and keeps what it was asked. */
    private final class FakePolicies implements Policies {

        @Override
        public Verdict decide(Question question) {
            questions.add(question);
            return new Verdict(policies.test(question), new TreeSet<>(), new TreeSet<>());
        }

        @Override
        public String digest() {
            return "";
        }
    }

    private final class FakePublisher implements GrantPublisher {

        @Override
        public void given(Grant grant, Chronicle.Entry entry, Recused recused, Actor by) {
            happened.add("given %d by %s, not to %s".formatted(entry.version(), by.officer(), recused.named()));
        }

        @Override
        public void ended(Grant grant, GrantEnd why, Chronicle.Entry entry, Actor by, Instant at) {
            happened.add("%s %d by %s".formatted(why, entry.version(), by.officer()));
        }
    }

    private final class FakeStore implements GrantStore {

        @Override
        public void add(KeptGrant grant) {
            kept.put(grant.grant().id(), grant);
        }

        @Override
        public Optional<KeptGrant> find(UUID id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public List<KeptGrant> list(
                CaseRef ref, @Nullable String officer, GrantStore.@Nullable Position after, int limit) {
            return kept.values().stream().limit(limit).toList();
        }

        @Override
        public List<Grant> live(CaseRef ref, Instant at) {
            return kept.values().stream()
                    .map(KeptGrant::grant)
                    .filter(grant -> grant.caseRef().equals(ref) && grant.liveAt(at))
                    .toList();
        }

        @Override
        public List<CaseRef> casesOf(String officer, Instant at) {
            return kept.values().stream()
                    .map(KeptGrant::grant)
                    .filter(grant -> grant.officer().equals(officer) && grant.liveAt(at))
                    .map(Grant::caseRef)
                    .distinct()
                    .sorted(Comparator.comparing(CaseRef::value))
                    .toList();
        }

        @Override
        public void end(UUID id, GrantEnd why, Instant at) {
            kept.computeIfPresent(
                    id, (_, before) -> new KeptGrant(ended(before.grant(), why), before.givenBy(), Optional.of(at)));
        }

        private Grant ended(Grant grant, GrantEnd why) {
            return new Grant(
                    grant.id(),
                    grant.caseRef(),
                    grant.officer(),
                    grant.institution(),
                    grant.purpose(),
                    grant.categories(),
                    grant.basis(),
                    grant.basisId(),
                    grant.from(),
                    grant.until(),
                    Optional.of(why));
        }
    }

    /** What is asked for, as it is sent. */
    record Wanted(
            @Nullable String officer,
            @Nullable String purpose,
            List<String> categories,
            @Nullable String basis,
            @Nullable String basisId,
            @Nullable String until) {

        Wanted() {
            this(
                    "vatra.worker",
                    "SERVICE_PROVISION",
                    List.of("IDENTITY", "CONTACT"),
                    "CONSENT",
                    CONSENT.toString(),
                    TOMORROW.toString());
        }

        Wanted to(@Nullable String other) {
            return new Wanted(other, purpose, categories, basis, basisId, until);
        }

        Wanted purpose(@Nullable String other) {
            return new Wanted(officer, other, categories, basis, basisId, until);
        }

        Wanted categories(String... others) {
            return new Wanted(officer, purpose, List.of(others), basis, basisId, until);
        }

        Wanted consent(@Nullable String id) {
            return new Wanted(officer, purpose, categories, "CONSENT", id, until);
        }

        Wanted basis(LegalBasis other) {
            return basis(other.code());
        }

        Wanted basis(@Nullable String other) {
            return new Wanted(officer, purpose, categories, other, null, until);
        }

        Wanted until(@Nullable String other) {
            return new Wanted(officer, purpose, categories, basis, basisId, other);
        }

        Wanted until(Instant other) {
            return until(other.toString());
        }

        Asked asked() {
            return new Asked(
                    Optional.ofNullable(officer),
                    Optional.ofNullable(purpose),
                    categories,
                    Optional.ofNullable(basis),
                    Optional.ofNullable(basisId),
                    Optional.ofNullable(until),
                    List.of());
        }
    }
}
