package al.tryeza.referral.codes;

import java.util.Optional;

/**
 * A member of a closed list. Constants bear the name of their code wherever Java can spell it, which is also their
 * symbol in the published events; that is why those of the case data standard are not in capitals.
 */
public interface Code {

    String name();

    /** The code as it is written at the doors, letter by letter. */
    default String code() {
        return name();
    }

    /** The member with exactly this code: no trimming, no other case, no default. */
    static <C extends Enum<C> & Code> Optional<C> parse(Class<C> list, String code) {
        for (C member : list.getEnumConstants()) {
            if (member.code().equals(code)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }
}
