package al.tryeza.referral.preview.web;

import al.tryeza.referral.codes.Code;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.web.AllowancesReader;
import al.tryeza.referral.preview.UnderRules;
import al.tryeza.referral.preview.Wanted;
import al.tryeza.web.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads {@code {category, purpose?, rules?}}, and names everything that is wrong. */
final class WantedReader {

    private static final Set<String> FIELDS = Set.of("category", "purpose", "rules");
    private static final Set<String> RULES = Set.of("allowances");

    private final List<Fault> faults = new ArrayList<>();
    private final Optional<DataClass> category;
    private final List<Purpose> purposes;
    private final UnderRules rules;

    WantedReader(JsonNode body) {
        if (body.isObject() && !FIELDS.containsAll(body.propertyNames())) {
            fault("body", "unknown_field");
        }
        if (absent(body.path("category"))) {
            fault("category", "required");
        }
        category = code(DataClass.class, body.path("category"), "category");
        purposes = absent(body.path("purpose"))
                ? List.of(Purpose.values())
                : code(Purpose.class, body.path("purpose"), "purpose").stream().toList();
        rules = rules(body.path("rules"));
    }

    /** Everything that is wrong. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What was read, where there are no faults. */
    Wanted wanted() {
        return new Wanted(category.orElseThrow(), purposes, rules);
    }

    private UnderRules rules(JsonNode sent) {
        if (absent(sent)) {
            return new UnderRules.InForce();
        }
        if (sent.isInt()) {
            return new UnderRules.OfVersion(sent.intValue());
        }
        if (!sent.isObject()) {
            fault("rules", "wrong_type");
            return new UnderRules.InForce();
        }
        if (!RULES.containsAll(sent.propertyNames())) {
            fault("rules", "unknown_field");
        }
        var lines = new AllowancesReader(sent.path("allowances"), "rules.allowances");
        faults.addAll(lines.faults());
        return new UnderRules.Imagined(lines.allowances());
    }

    private <C extends Enum<C> & Code> Optional<C> code(Class<C> list, JsonNode value, String field) {
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isString()) {
            fault(field, "wrong_type");
            return Optional.empty();
        }
        Optional<C> known = Code.parse(list, value.stringValue());
        if (known.isEmpty()) {
            fault(field, "unknown_code");
        }
        return known;
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private void fault(String field, String code) {
        faults.add(new Fault(field, code));
    }
}
