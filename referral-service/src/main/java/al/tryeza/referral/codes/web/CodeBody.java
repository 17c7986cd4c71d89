package al.tryeza.referral.codes.web;

import al.tryeza.referral.codes.Code;
import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A body with one field, which holds a code. */
public final class CodeBody {

    private CodeBody() {}

    /**
     * The code of a closed list.
     *
     * @throws Refused naming every fault
     */
    public static <C extends Enum<C> & Code> C read(@Nullable JsonNode body, String field, Class<C> list) {
        return read(body, field, code -> Code.parse(list, code));
    }

    /**
     * What the code stands for.
     *
     * @param meaning of a code, empty where it is not known
     * @throws Refused naming every fault
     */
    public static <T> T read(@Nullable JsonNode body, String field, Function<String, Optional<T>> meaning) {
        List<Fault> faults = new ArrayList<>();
        if (body != null && body.propertyNames().stream().anyMatch(name -> !name.equals(field))) {
            faults.add(new Fault("", "unknown_field"));
        }
        JsonNode code = body == null ? null : body.get(field);
        Optional<T> found = Optional.ofNullable(code)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .flatMap(meaning);
        if (found.isEmpty()) {
            faults.add(new Fault(field, fault(code)));
        }
        return found.filter(_ -> faults.isEmpty()).orElseThrow(() -> new Refused(Problem.invalid(faults)));
    }

    private static String fault(@Nullable JsonNode code) {
        if (code == null || code.isNull()) {
            return "required";
        }
        return code.isString() ? "unknown_code" : "wrong_type";
    }
}
