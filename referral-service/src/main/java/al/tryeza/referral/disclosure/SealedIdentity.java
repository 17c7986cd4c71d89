package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.DataClass;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What identifies the person of one submission, on its way into the {@link Vault}. Closed to everybody else: who holds
 * it can only hand it on, and ask which classes of data are in it.
 */
public final class SealedIdentity {

    private static final SealedIdentity NOTHING = new SealedIdentity(Map.of(), Optional.empty());

    private final Map<DataClass, Facts> facts = new EnumMap<>(DataClass.class);

    private final Optional<LocalDate> comesOfAge;

    private SealedIdentity(Map<DataClass, Facts> facts, Optional<LocalDate> comesOfAge) {
        this.comesOfAge = comesOfAge;
        this.facts.putAll(facts);
        this.facts.values().removeIf(Facts::isEmpty);
    }

    static SealedIdentity of(Map<DataClass, Facts> facts, Optional<LocalDate> comesOfAge) {
        return new SealedIdentity(facts, comesOfAge);
    }

    /** Of somebody who is taken anonymously. */
    static SealedIdentity nothing() {
        return NOTHING;
    }

    /** The classes of data that are in it. */
    public Set<DataClass> classes() {
        return Collections.unmodifiableSet(
                facts.isEmpty() ? EnumSet.noneOf(DataClass.class) : EnumSet.copyOf(facts.keySet()));
    }

    /** What it says of one class of data. */
    Optional<Facts> facts(DataClass dataClass) {
        return Optional.ofNullable(facts.get(dataClass));
    }

    /** The day on which the person, a child, turns 18, where that is known. */
    Optional<LocalDate> comesOfAge() {
        return comesOfAge;
    }

    /** One JSON text a class, to be encrypted and then wiped. */
    Map<DataClass, byte[]> plaintexts() {
        Map<DataClass, byte[]> plaintexts = new EnumMap<>(DataClass.class);
        facts.forEach((dataClass, each) -> plaintexts.put(dataClass, each.plaintext()));
        return plaintexts;
    }

    @Override
    public String toString() {
        return "an identity";
    }
}
