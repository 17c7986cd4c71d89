package al.tryeza.referral.grants.web;

import al.tryeza.referral.grants.Asked;
import al.tryeza.referral.grants.GrantFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads what was sent, as far as its shape is right. */
final class GrantBody {

    private static final Set<String> FIELDS = Set.of("officer", "purpose", "categories", "basis", "until");
    private static final Set<String> BASIS = Set.of("type", "id");

    private final List<GrantFault> faults = new ArrayList<>();

    private GrantBody() {}

    static Asked read(@Nullable JsonNode body) {
        return new GrantBody().asked(body);
    }

    private Asked asked(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            faults.add(new GrantFault("body", "not_an_object"));
        }
        JsonNode fields = body == null ? MissingNode.getInstance() : body;
        JsonNode basis = fields.path("basis");
        known(fields, FIELDS, "body");
        if (!absent(basis) && !basis.isObject()) {
            faults.add(new GrantFault("basis", "wrong_type"));
        }
        known(basis, BASIS, "basis");
        return new Asked(
                text(fields, "officer", "officer"),
                text(fields, "purpose", "purpose"),
                categories(fields.path("categories")),
                text(basis, "type", "basis.type"),
                text(basis, "id", "basis.id"),
                text(fields, "until", "until"),
                faults);
    }

    private List<String> categories(JsonNode categories) {
        if (!absent(categories) && !categories.isArray()) {
            faults.add(new GrantFault("categories", "wrong_type"));
        }
        // what is no text is no code either
        return categories.isArray()
                ? categories
                        .valueStream()
                        .map(each -> each.isString() ? each.stringValue() : "")
                        .toList()
                : List.of();
    }

    private Optional<String> text(JsonNode parent, String name, String path) {
        JsonNode value = parent.path(name);
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isString()) {
            faults.add(new GrantFault(path, "wrong_type"));
            return Optional.empty();
        }
        return Optional.of(value.stringValue());
    }

    /** The name of an unknown field is input, too, and not repeated. */
    private void known(JsonNode object, Set<String> names, String path) {
        if (object.isObject() && !names.containsAll(object.propertyNames())) {
            faults.add(new GrantFault(path, "unknown_field"));
        }
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
