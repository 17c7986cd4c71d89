package al.tryeza.referral.routing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person who is typing a place is offered. Routing takes none of it: only {@link Gazetteer#resolve} counts there. */
public final class PlacePreview {

    private final Gazetteer gazetteer;

    public PlacePreview(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * First the candidates as routing would see them, then those of names one letter off (one letter more, less, other, or two
     * neighbours swapped), marked {@link Via#SIMILAR}. Names lie so far apart that it is never more than a handful.
     */
    public List<PlaceCandidate> candidates(String text) {
        List<PlaceCandidate> exact = gazetteer.resolve(text).all();
        Stream<PlaceCandidate> similar = Letters.of(text).stream()
                .flatMap(letters -> similar(letters).stream())
                .filter(each -> exact.stream().noneMatch(taken -> samePlace(taken, each)));
        return Stream.concat(exact.stream(), similar).toList();
    }

    private List<PlaceCandidate> similar(String letters) {
        Set<PlaceCandidate> found = new LinkedHashSet<>();
        gazetteer.forEachForm((form, readings) -> {
            if (OneLetterOff.is(letters, form)) {
                Reading.candidates(readings)
                        .all()
                        .forEach(each -> found.add(new PlaceCandidate(each.qark(), each.municipality(), Via.SIMILAR)));
            }
        });
        List<PlaceCandidate> sorted = new ArrayList<>(found);
        sorted.sort(
                comparing((PlaceCandidate each) -> each.qark().code()).thenComparing(PlacePreview::municipalityName));
        return sorted;
    }

    private static String municipalityName(PlaceCandidate candidate) {
        return Optional.ofNullable(candidate.municipality())
                .map(Municipality::name)
                .orElse("");
    }

    private static boolean samePlace(PlaceCandidate one, PlaceCandidate other) {
        return one.qark().equals(other.qark()) && sameMunicipality(one.municipality(), other.municipality());
    }

    private static boolean sameMunicipality(@Nullable Municipality one, @Nullable Municipality other) {
        return Optional.ofNullable(one).equals(Optional.ofNullable(other));
    }
}
