package al.tryeza.referral.recusal.web;

import al.tryeza.referral.recusal.Party;
import al.tryeza.web.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is sent to keep somebody out: exactly one of three. */
sealed interface RecusalBody {

    /** It can be understood. */
    record Good(Party party) implements RecusalBody {}

    /** Every fault of it. */
    record Faulty(List<Fault> faults) implements RecusalBody {}

    static RecusalBody read(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            return new Faulty(List.of(new Fault("", body == null ? "required" : "not_an_object")));
        }
        List<Party> parties = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            Party.Kind kind = kind(field.getKey());
            if (kind == null) {
                faults.add(new Fault("", "unknown_field"));
            } else if (!field.getValue().isString()) {
                faults.add(new Fault(field.getKey(), "wrong_type"));
            } else {
                parties.add(new Party(kind, field.getValue().stringValue()));
            }
        }
        if (faults.isEmpty() && parties.size() != 1) {
            faults.add(new Fault("", "exactly_one_of"));
        }
        return faults.isEmpty()
                ? new Good(parties.getFirst())
                : new Faulty(faults.stream().distinct().toList());
    }

    private static Party.@Nullable Kind kind(String field) {
        return switch (field) {
            case "institution" -> Party.Kind.INSTITUTION;
            case "officer" -> Party.Kind.OFFICER;
            case "table" -> Party.Kind.TABLE;
            default -> null;
        };
    }
}
