package al.tryeza.referral.routing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import al.tryeza.referral.routing.PlaceFiles.Row;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tables of places into a gazetteer. */
final class GazetteerReader {

    private final PlaceFiles files = new PlaceFiles();
    private final List<Row> qarkRows = files.read("albania-qarks.csv");
    private final List<Row> municipalityRows = files.read("albania-municipality-codes.csv");
    private final List<Row> divisions = files.read("albania-divisions.csv");
    private final List<Row> units = files.read("albania-admin-units.csv");
    private final Map<String, String> otherForms =
            files.read("other-forms.csv").stream().collect(toMap(row -> row.get("name"), row -> row.get("other_form")));
    private final Map<String, Qark> qarks = new LinkedHashMap<>();
    private final Names names = new Names();

    Gazetteer read() {
        qarkRows.forEach(this::addQark);
        Municipalities municipalities = Municipalities.of(municipalityRows, qarks);
        nameMunicipalities(municipalities);
        nameQarks(municipalities);
        nameDistricts(municipalities);
        nameUnits(municipalities);
        qarkRows.forEach(row -> check(row, municipalities));
        return new Gazetteer(qarks, municipalities, names.inAllForms(otherForms), files.digest());
    }

    private void addQark(Row row) {
        String code = row.get("qark_iso");
        String slug = Municipalities.slug(row.get("ascii_indefinite"));
        qarks.put(code, new Qark(code, row.get("name_indefinite"), row.get("name_definite"), slug));
    }

    private void nameMunicipalities(Municipalities municipalities) {
        for (Municipality municipality : municipalities.all()) {
            Set<Municipality> within = Set.of(municipality);
            names.add(municipality.name(), new Reading(municipality.qark(), within, Via.MUNICIPALITY));
            municipalities
                    .aliases(municipality)
                    .forEach(alias -> names.add(alias, new Reading(municipality.qark(), within, Via.ALIAS)));
        }
    }

    private void nameQarks(Municipalities municipalities) {
        qarks.values().forEach(qark -> names.add(qark.name(), new Reading(qark, municipalities.in(qark), Via.QARK)));
    }

    /** A district stretches over every municipality that has a unit of it: many were cut across in 2015. */
    private void nameDistricts(Municipalities municipalities) {
        Map<String, Set<Municipality>> within = new LinkedHashMap<>();
        units.forEach(row -> within.computeIfAbsent(row.get("district_name"), _ -> new HashSet<>())
                .add(municipalities.of(row)));
        within.forEach((district, municipalitiesOfIt) -> {
            Qark qark = municipalitiesOfIt.iterator().next().qark();
            names.add(district, new Reading(qark, municipalitiesOfIt, Via.DISTRICT));
        });
    }

    private void nameUnits(Municipalities municipalities) {
        List.of("unit_name", "unit_name_source")
                .forEach(column -> units.forEach(row -> names.add(
                        row.get(column), new Reading(row.qark(qarks), Set.of(municipalities.of(row)), Via.UNIT))));
    }

    /** Each row of the qarks says how many of everything it has: a lost or doubled line must not go unseen. */
    private void check(Row row, Municipalities municipalities) {
        Qark qark = row.qark(qarks);
        Set<String> districts = rowsIn(qark, divisions).stream()
                .map(each -> each.get("district_name"))
                .collect(toSet());
        if (municipalities.in(qark).size() != Integer.parseInt(row.get("municipalities"))
                || districts.size() != Integer.parseInt(row.get("former_districts"))
                || rowsIn(qark, units).size() != Integer.parseInt(row.get("admin_units"))) {
            throw new IllegalStateException("The tables of places are not complete in " + qark.code());
        }
    }

    private List<Row> rowsIn(Qark qark, List<Row> rows) {
        return rows.stream().filter(each -> each.qark(qarks).equals(qark)).toList();
    }
}
