package al.tryeza.referral.routing;

import al.tryeza.referral.routing.PlaceFiles.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The 61 municipalities by the names that serve as their code: official, without diacritics, former, seat. */
final class Municipalities {

    private final Map<String, Municipality> byName = new LinkedHashMap<>();
    private final Map<String, Municipality> byCode = new HashMap<>();
    private final Map<Municipality, List<String>> aliases = new LinkedHashMap<>();

    static Municipalities of(List<Row> rows, Map<String, Qark> qarks) {
        Municipalities municipalities = new Municipalities();
        for (Row row : rows) {
            Qark qark = row.qark(qarks);
            String name = row.get("municipality_name");
            municipalities.add(new Municipality(qark, name, slug(row.get("ascii_name"))), row.list("aliases"));
        }
        return municipalities;
    }

    private void add(Municipality municipality, List<String> otherNames) {
        byName.put(municipality.name(), municipality);
        aliases.put(municipality, otherNames);
        List<String> codes = new ArrayList<>(otherNames);
        codes.add(municipality.name());
        for (String code : codes) {
            Municipality other = byCode.put(Names.letters(code), municipality);
            if (other != null && !other.equals(municipality)) {
                throw new IllegalStateException("Two municipalities share a name");
            }
        }
    }

    List<Municipality> all() {
        return List.copyOf(aliases.keySet());
    }

    Set<Municipality> in(Qark qark) {
        return aliases.keySet().stream()
                .filter(each -> each.qark().equals(qark))
                .collect(Collectors.toSet());
    }

    List<String> aliases(Municipality municipality) {
        return aliases.getOrDefault(municipality, List.of());
    }

    /** The one a row of another table belongs to. */
    Municipality of(Row row) {
        Municipality found = byName.get(row.get("municipality_name"));
        if (found == null) {
            throw new IllegalStateException("A table of places names a municipality that is not there");
        }
        return found;
    }

    Optional<Municipality> byCode(String name) {
        return Letters.of(name).map(byCode::get);
    }

    static String slug(String ascii) {
        return ascii.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
