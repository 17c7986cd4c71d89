package al.tryeza.referral.disclosure;

import al.tryeza.referral.routing.Gazetteer;
import al.tryeza.referral.routing.PlaceCandidates;
import al.tryeza.referral.routing.PlaceRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the field {@code places}: candidates for routing, the words for the vault. */
final class PlacesReader {

    private static final List<String> WAYS = List.of("text", "qark", "municipality");

    private final Fields places;
    private final Faults faults;
    private final Gazetteer gazetteer;

    private final Map<PlaceRole, PlaceCandidates> candidates = new EnumMap<>(PlaceRole.class);
    private final Facts whereabouts = new Facts();

    PlacesReader(Fields places, Faults faults, Gazetteer gazetteer) {
        this.places = places;
        this.faults = faults;
        this.gazetteer = gazetteer;
    }

    Places read() {
        for (PlaceRole role : PlaceRole.values()) {
            places.object(field(role))
                    .flatMap(place -> read(role, place))
                    .ifPresent(each -> candidates.put(role, each));
        }
        Set<PlaceRole> unsafe = unsafe();
        places.refuseTheRest();
        return new Places(candidates, unsafe, whereabouts);
    }

    private Optional<PlaceCandidates> read(PlaceRole role, Fields place) {
        var text = place.text("text", TextRule.PLACE);
        whereabouts.put(field(role), text);
        var read = Stream.of(
                        text.map(gazetteer::resolve),
                        place.code("qark", gazetteer::ofQark),
                        place.code("municipality", gazetteer::ofMunicipality))
                .flatMap(Optional::stream)
                .findFirst();
        place.refuseTheRest();
        if (WAYS.stream().filter(place::gives).count() != 1) {
            faults.add(place.path(), FaultCode.EXACTLY_ONE_OF);
        }
        return read;
    }

    private Set<PlaceRole> unsafe() {
        var roles = places.codes("unsafe", PlacesReader::role);
        if (!roles.stream().map(PlacesReader::field).allMatch(places::gives)) {
            faults.add(places.path("unsafe"), FaultCode.NOT_GIVEN);
        }
        return Set.copyOf(roles);
    }

    private static Optional<PlaceRole> role(String field) {
        return Stream.of(PlaceRole.values())
                .filter(role -> field(role).equals(field))
                .findFirst();
    }

    private static String field(PlaceRole role) {
        return switch (role) {
            case PRESENT -> "present";
            case RESIDENCE -> "residence";
            case FOUND_AT -> "foundAt";
            case EXPLOITED_AT -> "exploitedAt";
        };
    }
}
