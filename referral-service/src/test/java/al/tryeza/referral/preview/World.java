package al.tryeza.referral.preview;

import al.tryeza.referral.access.Situations;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.conduct.ConductStore;
import al.tryeza.referral.conduct.Draft;
import al.tryeza.referral.conduct.RulesEvent;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.conduct.TableRules;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Seated;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.LegalBasis;
import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.policy.cedar.CedarConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A table, a case of it and its officers, in memory; the policies are the real ones. */
final class World implements Directory, CaseStandings, Conduct, ConductStore, Acquainted, PreviewRecords {

    static final String TABLE = "AL-12";
    static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    private static final Policies POLICIES =
            new AnnotationConfigApplicationContext(CedarConfiguration.class).getBean(Policies.class);

    final CaseRef ref = CaseRef.random(new Random(7));
    final Map<String, Officer> officers = new TreeMap<>();
    final Set<String> recused = new HashSet<>();
    final Set<String> accepted = new HashSet<>();
    final List<Candidate> held = new ArrayList<>();
    final Set<DataClass> consented = EnumSet.noneOf(DataClass.class);
    final List<Preview> recorded = new ArrayList<>();
    boolean child = true;
    long accesses;

    World() {
        for (String id : List.of("police", "shelter", "health", "ngo", "prefecture")) {
            join(id, Officer.Status.ACTIVE);
        }
    }

    void join(String id, Officer.Status status) {
        Set<String> roles = id.startsWith("prefecture") ? Set.of("table-member", "secretary") : Set.of("table-member");
        officers.put(id, new Officer(id, id + ".vlore", roles, status, Officer.Language.SQ, null));
        accepted.add(id);
    }

    UUID grant(String officer, Purpose purpose, DataClass category, boolean ended) {
        var id = UUID.randomUUID();
        held.add(new Candidate.Granted(
                id,
                officer,
                ref.value(),
                purpose,
                Set.of(category),
                LegalBasis.BEST_INTEREST,
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(1)),
                ended));
        return id;
    }

    Previewing.Result ask(String officer, Wanted wanted) {
        var situations = new Situations(
                this,
                this,
                (_, institution, _, _) -> institution.startsWith("nobody") ? Set.of() : consented,
                Set.of());
        var prospects = new Prospects(
                this,
                this,
                this,
                situations,
                List.of((asked, _) -> held.stream()
                        .filter(candidate -> candidate.officer().equals(asked))
                        .toList()),
                POLICIES);
        return new Previewing(this, this, prospects, this, Clock.fixed(NOW, ZoneOffset.UTC))
                .preview(ref, wanted, viewer(officer));
    }

    Viewer viewer(String id) {
        Officer officer = officer(id).orElseThrow();
        return new Viewer(id, officer.institution(), officer.roles(), tablesOf(officer.institution()));
    }

    @Override
    public Optional<Officer> officer(String id) {
        return Optional.ofNullable(officers.get(id));
    }

    @Override
    public Optional<Institution> institution(String id) {
        InstitutionKind kind = switch (id.substring(0, id.indexOf('.'))) {
            case "police" -> InstitutionKind.ANTI_TRAFFICKING_POLICE;
            case "shelter" -> InstitutionKind.SHELTER;
            case "health" -> InstitutionKind.PUBLIC_HEALTH;
            case "ngo" -> InstitutionKind.NGO;
            default -> InstitutionKind.PREFECTURE;
        };
        return Optional.of(new Institution(id, kind, id, null, null));
    }

    @Override
    public Set<String> tablesOf(String institution) {
        return institution.startsWith("elsewhere") ? Set.of() : Set.of(TABLE);
    }

    @Override
    public List<Officer> seatedAt(String table, String role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Officer> withRole(String role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean knows(String institutionOrTable) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseStanding> find(CaseRef asked, Viewer viewer) {
        return recused.contains(viewer.officer()) || viewer.tables().isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseStanding(ref, TABLE, child, false, Set.of(), recused));
    }

    @Override
    public Optional<Seated> seated(String officer) {
        return officer(officer)
                .map(each ->
                        new Seated(each, institution(each.institution()).orElseThrow(), tablesOf(each.institution())));
    }

    @Override
    public Binding binding(String officer, String table) {
        return new Binding(inForce(table), accepted(officer, table));
    }

    @Override
    public long nextAccess(CaseRef asked) {
        return ++accesses;
    }

    @Override
    public Optional<Turn> nextDecision(CaseRef asked, Viewer viewer) {
        return Optional.of(new Turn(++accesses, Instant.MIN));
    }

    @Override
    public RulesOfConduct inForce(String table) {
        return RulesOfConduct.first(table);
    }

    @Override
    public boolean accepted(String officer, String table) {
        return accepted.contains(officer);
    }

    @Override
    public Optional<TableRules> find(String table) {
        return Optional.of(new TableRules(RulesOfConduct.first(table), Optional.<Draft>empty(), 2, 1));
    }

    @Override
    public Optional<TableRules> hold(String table) {
        throw new UnsupportedOperationException();
    }

    /** Version 2 allows nothing to anybody. */
    @Override
    public Optional<RulesOfConduct> version(String table, int version) {
        return version == 2 ? Optional.of(new RulesOfConduct(table, 2, Set.of())) : Optional.empty();
    }

    @Override
    public boolean accepted(String officer, String table, int version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void append(String table, List<RulesEvent> events, Actor by, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> without() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> with(CaseRef asked) {
        return List.copyOf(officers.keySet());
    }

    @Override
    public void previewed(Preview preview, CaseStanding standing, long number, Actor actor, Instant at) {
        if (number != recorded.size() + 1L) {
            throw new IllegalStateException("a gap in the record");
        }
        recorded.add(preview);
    }
}
