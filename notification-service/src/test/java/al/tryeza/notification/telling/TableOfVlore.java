package al.tryeza.notification.telling;

import al.tryeza.notification.directory.Directory;
import al.tryeza.notification.directory.Institution;
import al.tryeza.notification.directory.Language;
import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.directory.Role;
import al.tryeza.notification.directory.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A small directory around the table of Vlorë, and steps of a case in it. */
final class TableOfVlore {

    static final String VLORE = "AL-12";
    static final String GJIROKASTER = "AL-05";

    private final List<Institution> institutions = new ArrayList<>(List.of(
            new Institution("police.vlore", Institution.Kind.OTHER, VLORE),
            new Institution("prefecture.vlore", Institution.Kind.OTHER, VLORE),
            new Institution("prefecture.gjirokaster", Institution.Kind.OTHER, GJIROKASTER),
            new Institution("police.gjirokaster", Institution.Kind.OTHER, GJIROKASTER),
            new Institution("cpu.gjirokaster", Institution.Kind.OTHER, GJIROKASTER),
            new Institution("committee.vlore", Institution.Kind.REGIONAL_COMMITTEE, VLORE),
            new Institution("shelter.vatra", Institution.Kind.SHELTER, VLORE),
            new Institution("onac", Institution.Kind.NATIONAL_COORDINATOR, null)));
    private final List<Officer> officers = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>(List.of(
            new Table(VLORE, VLORE, Set.of("police.vlore", "prefecture.vlore", "shelter.vatra")),
            new Table(GJIROKASTER, GJIROKASTER, Set.of("police.gjirokaster", "prefecture.gjirokaster")),
            new Table("ONAC", null, Set.of("onac"))));

    TableOfVlore() {
        officer("police.vlore", "police.vlore", Role.TABLE_MEMBER);
        officer("police.gjirokaster", "police.gjirokaster", Role.TABLE_MEMBER);
        officer("vatra.worker", "shelter.vatra", Role.COALITION_MEMBER);
        officer("secretary.vlore", "prefecture.vlore", Role.TABLE_MEMBER, Role.SECRETARY);
        officer("secretary.gjirokaster", "prefecture.gjirokaster", Role.TABLE_MEMBER, Role.SECRETARY);
        officer("cpu.gjirokaster", "cpu.gjirokaster", Role.TABLE_MEMBER);
        officer("committee.vlore", "committee.vlore", Role.COMMITTEE);
        officer("onac.desk", "onac", Role.NATIONAL_DESK);
        officer("onac.other", "onac", Role.AUDITOR);
    }

    TableOfVlore officer(String id, String institution, Role... roles) {
        return officer(id, institution, true, roles);
    }

    TableOfVlore inactive(String id, String institution, Role... roles) {
        return officer(id, institution, false, roles);
    }

    private TableOfVlore officer(String id, String institution, boolean active, Role... roles) {
        officers.removeIf(officer -> officer.id().equals(id));
        officers.add(new Officer(id, institution, Set.of(roles), active, Language.SQ, null));
        return this;
    }

    TableOfVlore institution(String id, Institution.Kind kind, String qark) {
        institutions.removeIf(institution -> institution.id().equals(id));
        institutions.add(new Institution(id, kind, qark));
        return this;
    }

    TableOfVlore without(String institution) {
        institutions.removeIf(entry -> entry.id().equals(institution));
        return this;
    }

    TableOfVlore seat(String table, String institution) {
        tables.replaceAll(seated -> seated.id().equals(table)
                ? new Table(
                        table,
                        seated.qark(),
                        Set.of(Stream.concat(seated.seats().stream(), Stream.of(institution))
                                .toArray(String[]::new)))
                : seated);
        return this;
    }

    Directory directory() {
        return new Directory(institutions, tables, officers);
    }

    static CaseStep.Routed routed() {
        return routed(Set.of(), Set.of(), Set.of());
    }

    static CaseStep.Routed joining(String... institutions) {
        return routed(Set.of(institutions), Set.of(), Set.of());
    }

    static CaseStep.Routed notifying(String... tables) {
        return routed(Set.of(), Set.of(tables), Set.of());
    }

    static CaseStep.Routed recusing(String... recused) {
        return routed(Set.of("cpu.gjirokaster"), Set.of(GJIROKASTER), Set.of(recused));
    }

    static CaseStep.Routed routed(Set<String> joins, Set<String> notices, Set<String> recused) {
        return new CaseStep.Routed("event-1", "C-1", 3, Instant.EPOCH, VLORE, joins, notices, recused);
    }

    static CaseStep.Identified identified(Set<String> participants, String... recused) {
        return new CaseStep.Identified("event-2", "C-1", 4, Instant.EPOCH, VLORE, participants, Set.of(recused));
    }

    static CaseStep.Identified identifiedAtTheDesk(Set<String> participants, String... recused) {
        return new CaseStep.Identified("event-2", "C-1", 4, Instant.EPOCH, "ONAC", participants, Set.of(recused));
    }

    static CaseStep.AwaitingPlace awaiting(String... recused) {
        return new CaseStep.AwaitingPlace("event-1", "C-1", 3, Instant.EPOCH, "ONAC", Set.of(recused));
    }
}
