package al.tryeza.referral.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The places of Albania by name: 12 qarks, 61 municipalities with their aliases and seats, 36 former districts and 373
 * administrative units. Immutable; load it once.
 *
 * <p>No answer, exception or log of it repeats the text it was asked about.
 */
public final class Gazetteer {

    private final Map<String, Qark> qarks;
    private final Municipalities municipalities;
    private final Map<String, Set<Reading>> forms;
    private final String digest;

    Gazetteer(Map<String, Qark> qarks, Municipalities municipalities, Map<String, Set<Reading>> forms, String digest) {
        this.qarks = qarks;
        this.municipalities = municipalities;
        this.forms = forms;
        this.digest = digest;
    }

    /**
     * Reads the tables on the class path.
     *
     * @throws IllegalStateException if they are damaged or not complete
     */
    public static Gazetteer load() {
        return new GazetteerReader().read();
    }

    /**
     * All qarks in which a place of this name lies. Text that is no name of a place here, is longer than 200 characters, or
     * has other than Latin letters has none.
     */
    public PlaceCandidates resolve(String text) {
        return Letters.of(text)
                .map(letters -> Reading.candidates(forms.getOrDefault(letters, Set.of())))
                .orElseGet(PlaceCandidates::none);
    }

    /** The candidate that a qark's ISO 3166-2 code names; empty if there is no such code, which is the sender's fault. */
    public Optional<PlaceCandidates> ofQark(String code) {
        return qark(code).map(qark -> PlaceCandidates.of(new PlaceCandidate(qark, null, Via.QARK)));
    }

    /**
     * The candidate that a municipality's name names, by its official name, with or without diacritics, or an alias; empty if
     * there is no such municipality, which is the sender's fault. Not ambiguous, even where other places share the name.
     */
    public Optional<PlaceCandidates> ofMunicipality(String name) {
        return municipalities
                .byCode(name)
                .map(found -> PlaceCandidates.of(new PlaceCandidate(found.qark(), found, Via.MUNICIPALITY)));
    }

    public Optional<Qark> qark(String code) {
        return Optional.ofNullable(qarks.get(code));
    }

    /** All twelve, in the order of their codes. */
    public List<Qark> qarks() {
        return List.copyOf(qarks.values());
    }

    /** All 61, by qark. */
    public List<Municipality> municipalities() {
        return municipalities.all();
    }

    /** Eight hexadecimal digits that change with any change of the tables; part of a {@link RuleSet}'s id. */
    public String digest() {
        return digest;
    }

    /** Every form of every name, as its letters, with what it can mean. */
    void forEachForm(BiConsumer<String, Set<Reading>> visitor) {
        forms.forEach(visitor);
    }
}
