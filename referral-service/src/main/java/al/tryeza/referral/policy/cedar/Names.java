package al.tryeza.referral.policy.cedar;

import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** How the schema names things. */
final class Names {

    static final EntityUID DISCLOSE = type("Tryeza::Action").of("disclose");

    private static final EntityTypeName OFFICER = type("Tryeza::Officer");
    private static final EntityTypeName CASE = type("Tryeza::Case");

    private Names() {}

    static EntityUID officer(String id) {
        return OFFICER.of(id);
    }

    static EntityUID caseOf(String ref) {
        return CASE.of(ref);
    }

    static Value texts(Collection<String> texts) {
        return set(texts, PrimString::new);
    }

    static Value codes(Collection<? extends Enum<?>> codes) {
        return set(codes, code -> new PrimString(code.name()));
    }

    static <T> Value set(Collection<T> members, Function<? super T, ? extends Value> value) {
        List<Value> values = members.stream().<Value>map(value).toList();
        return new CedarList(values);
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }
}
