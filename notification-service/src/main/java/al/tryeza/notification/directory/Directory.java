package al.tryeza.notification.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The directory at one moment. */
public final class Directory {

    private final Map<String, Institution> institutions;
    private final Map<String, Table> tables;
    private final List<Officer> officers;

    public Directory(Collection<Institution> institutions, Collection<Table> tables, Collection<Officer> officers) {
        this.institutions = byId(institutions);
        this.tables = byId(tables);
        this.officers = List.copyOf(officers);
    }

    private static <T extends DirectoryEntry> Map<String, T> byId(Collection<T> entries) {
        return entries.stream().collect(Collectors.toUnmodifiableMap(DirectoryEntry::id, Function.identity()));
    }

    public List<Officer> officers() {
        return officers;
    }

    public Optional<Institution> institution(String id) {
        return Optional.ofNullable(institutions.get(id));
    }

    public Optional<Table> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    /** Institutions that sit at this table; none where the table is not known. */
    public Set<String> seatedAt(String table) {
        return table(table).map(Table::seats).orElse(Set.of());
    }

    /** Tables at which any of these institutions sits. */
    public Set<String> tablesOf(Set<String> seated) {
        return tables.values().stream()
                .filter(table -> table.seats().stream().anyMatch(seated::contains))
                .map(Table::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same directory with only those officers for whom a change of this entry may change what they are told. */
    public Directory touchedBy(DirectoryEntry entry) {
        var touched = switch (entry) {
            case Officer changed -> officersWhere(officer -> officer.id().equals(changed.id()));
            case Institution changed ->
                officersWhere(officer -> officer.institution().equals(changed.id()));
            case Table changed -> officersWhere(officer -> changed.seats().contains(officer.institution()));
        };
        return new Directory(institutions.values(), tables.values(), touched);
    }

    private List<Officer> officersWhere(Predicate<Officer> condition) {
        return officers.stream().filter(condition).toList();
    }
}
