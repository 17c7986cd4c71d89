package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.Code;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads the fields of one JSON object, collecting faults; what nobody asked for by the end is unknown. */
final class Fields {

    static final String BODY = "body";

    private final String path;
    private final Json.Members members;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    private Fields(String path, Json.Members members, Faults faults) {
        this.path = path;
        this.members = members;
        this.faults = faults;
    }

    static Fields ofBody(Json.Members members, Faults faults) {
        return new Fields("", members, faults);
    }

    String path() {
        return path.isEmpty() ? BODY : path;
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Whether the field is there with a value other than null. */
    boolean gives(String name) {
        Json value = members.values().get(name);
        return value != null && !(value instanceof Json.Nothing);
    }

    boolean givesList(String name) {
        return members.values().get(name) instanceof Json.Items;
    }

    void require(String name) {
        known.add(name);
        if (!gives(name)) {
            faults.add(path(name), FaultCode.REQUIRED);
        }
    }

    /** The array, if it is one, has to have something in it, and has to be there. */
    void requireItems(String name) {
        require(name);
        refuseEmpty(name);
    }

    /** The array, if it is there, has to have something in it. */
    void refuseEmpty(String name) {
        if (members.values().get(name) instanceof Json.Items items
                && items.values().isEmpty()) {
            faults.add(path(name), FaultCode.REQUIRED);
        }
    }

    Optional<Fields> object(String name) {
        return take(name, Json.Members.class).map(members -> new Fields(path(name), members, faults));
    }

    Optional<String> text(String name, TextRule rule) {
        return take(name, Json.Text.class).map(Json.Text::value).filter(text -> rule.accepts(text, path(name), faults));
    }

    Optional<Boolean> flag(String name) {
        return take(name, Json.Flag.class).map(Json.Flag::value);
    }

    /** A whole number from nought to the bound. */
    OptionalInt number(String name, int atMost) {
        var number = take(name, Json.Numeral.class);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!number.get().whole()) {
            faults.add(path(name), FaultCode.WRONG_TYPE);
            return OptionalInt.empty();
        }
        String digits = number.get().digits();
        // nine digits always fit, and no more are ever meant
        if (digits.startsWith("-") || digits.length() > 9 || Integer.parseInt(digits) > atMost) {
            faults.add(path(name), FaultCode.OUT_OF_RANGE);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }

    <C extends Enum<C> & Code> Optional<C> code(String name, Class<C> list) {
        return code(name, text -> Code.parse(list, text));
    }

    <C> Optional<C> code(String name, Function<String, Optional<C>> parse) {
        return take(name, Json.Text.class).flatMap(text -> coded(path(name), text, parse));
    }

    <C extends Enum<C> & Code> List<C> codes(String name, Class<C> list) {
        return codes(name, text -> Code.parse(list, text));
    }

    /** The codes of an array, each once, in the order given. */
    <C> List<C> codes(String name, Function<String, Optional<C>> parse) {
        Set<C> codes = new LinkedHashSet<>();
        eachCode(name, parse, (_, code) -> codes.add(code));
        return List.copyOf(codes);
    }

    /** The codes of an array in which a code that comes again is a fault. */
    <C> List<C> distinctCodes(String name, Function<String, Optional<C>> parse) {
        return distinctCodes(name, parse, _ -> Optional.empty());
    }

    /** As without; what is known of a code may be a fault. */
    <C> List<C> distinctCodes(
            String name, Function<String, Optional<C>> parse, Function<C, Optional<FaultCode>> known) {
        Set<C> codes = new LinkedHashSet<>();
        eachCode(name, parse, (field, code) -> {
            if (!codes.add(code)) {
                faults.add(field, FaultCode.DUPLICATE);
            } else {
                known.apply(code).ifPresent(fault -> faults.add(field, fault));
            }
        });
        return List.copyOf(codes);
    }

    private <C> void eachCode(String name, Function<String, Optional<C>> parse, BiConsumer<String, C> to) {
        var items = take(name, Json.Items.class);
        if (items.isEmpty()) {
            return;
        }
        if (items.get().cut()) {
            faults.add(path(name), FaultCode.TOO_MANY);
        }
        int index = 0;
        for (Json item : items.get().values()) {
            String field = path(name) + "[" + index++ + "]";
            if (item instanceof Json.Text text) {
                coded(field, text, parse).ifPresent(code -> to.accept(field, code));
            } else {
                faults.add(field, FaultCode.WRONG_TYPE);
            }
        }
    }

    /** To be called when all known fields have been asked for. */
    void refuseTheRest() {
        if (!known.containsAll(members.values().keySet())) {
            faults.add(path(), FaultCode.UNKNOWN_FIELD);
        }
    }

    private <C> Optional<C> coded(String field, Json.Text text, Function<String, Optional<C>> parse) {
        Optional<C> code = parse.apply(text.value());
        if (code.isEmpty()) {
            faults.add(field, FaultCode.UNKNOWN_CODE);
        }
        return code;
    }

    private <J extends Json> Optional<J> take(String name, Class<J> type) {
        known.add(name);
        if (members.doubled().contains(name)) {
            faults.add(path(name), FaultCode.DUPLICATE_FIELD);
        }
        if (!gives(name)) {
            return Optional.empty();
        }
        Json value = members.values().get(name);
        if (!type.isInstance(value)) {
            faults.add(path(name), FaultCode.WRONG_TYPE);
            return Optional.empty();
        }
        return Optional.of(type.cast(value));
    }
}
