package al.tryeza.referral.conduct.web;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Allowance;
import al.tryeza.referral.conduct.DefaultRules;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.web.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads lines of proposed rules: {@code [{kind, purpose, categories: […]}, …]}, and names everything that is wrong. */
public final class AllowancesReader {

    private static final int MOST = InstitutionKind.values().length * Purpose.values().length;
    private static final Set<String> FIELDS = Set.of("kind", "purpose", "categories");

    private final List<Fault> faults = new ArrayList<>();
    private final Set<Allowance> found = new HashSet<>();
    private final Set<KindAndPurpose> seen = new HashSet<>();

    private record KindAndPurpose(InstitutionKind kind, Purpose purpose) {}

    /**
     * Reads a list.
     *
     * @param path of the list in its body
     */
    public AllowancesReader(JsonNode lines, String path) {
        if (lines.isMissingNode() || lines.isNull()) {
            fault(path, "required");
        } else if (!lines.isArray()) {
            fault(path, "wrong_type");
        } else if (lines.size() > MOST) {
            fault(path, "too_many");
        } else {
            for (int index = 0; index < lines.size(); index++) {
                line(lines.path(index), path + "[" + index + "]");
            }
        }
    }

    /** Everything that is wrong, in the order in which it was sent. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What was read; whole only where there are no faults. */
    public Set<Allowance> allowances() {
        return Set.copyOf(found);
    }

    private void line(JsonNode line, String path) {
        if (!line.isObject()) {
            fault(path, "wrong_type");
            return;
        }
        if (!FIELDS.containsAll(line.propertyNames())) {
            fault(path, "unknown_field");
        }
        Optional<InstitutionKind> kind = code(line.path("kind"), InstitutionKind.values(), path + ".kind");
        Optional<Purpose> purpose = code(line.path("purpose"), Purpose.values(), path + ".purpose");
        Optional<KindAndPurpose> row = kind.flatMap(k -> purpose.map(p -> new KindAndPurpose(k, p)));
        if (row.filter(Predicate.not(seen::add)).isPresent()) {
            fault(path, "duplicate");
        }
        categories(row, line.path("categories"), path + ".categories");
    }

    private void categories(Optional<KindAndPurpose> row, JsonNode categories, String path) {
        if (categories.isMissingNode() || categories.isNull() || (categories.isArray() && categories.isEmpty())) {
            fault(path, "required");
        } else if (!categories.isArray()) {
            fault(path, "wrong_type");
        } else if (categories.size() > DataClass.values().length) {
            fault(path, "too_many");
        } else {
            Set<DataClass> named = new HashSet<>();
            for (int index = 0; index < categories.size(); index++) {
                String place = path + "[" + index + "]";
                code(categories.path(index), DataClass.values(), place)
                        .ifPresent(category -> category(row, category, named.add(category), place));
            }
        }
    }

    private void category(Optional<KindAndPurpose> row, DataClass category, boolean first, String path) {
        if (!first) {
            fault(path, "duplicate");
        }
        row.map(known -> new Allowance(known.kind(), known.purpose(), category)).ifPresent(allowance -> {
            if (DefaultRules.allowances().contains(allowance)) {
                found.add(allowance);
            } else {
                fault(path, "wider_than_default");
            }
        });
    }

    private <C extends Enum<C>> Optional<C> code(JsonNode value, C[] list, String path) {
        if (value.isMissingNode() || value.isNull()) {
            fault(path, "required");
            return Optional.empty();
        }
        if (!value.isString()) {
            fault(path, "wrong_type");
            return Optional.empty();
        }
        Optional<C> known = Stream.of(list)
                .filter(code -> code.name().equals(value.stringValue()))
                .findFirst();
        if (known.isEmpty()) {
            fault(path, "unknown_code");
        }
        return known;
    }

    private void fault(String field, String code) {
        faults.add(new Fault(field, code));
    }
}
