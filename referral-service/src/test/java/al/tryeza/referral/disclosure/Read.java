package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.routing.Gazetteer;
import al.tryeza.referral.routing.PlaceCandidates;
import al.tryeza.referral.routing.PlaceRole;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads bodies at one fixed instant, and says what came of it in words that a test can compare. */
final class Read {

    static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    static final DirectoryIds IDS = Set.of("police.vlore", "shelter.vatra", "AL-05", "AL-11", "AL-12")::contains;
    static final Gazetteer GAZETTEER = Gazetteer.load();
    static final SubmissionReader READER = new SubmissionReader(GAZETTEER, IDS);

    static final DirectoryIds INSTITUTIONS =
            Set.of("police.vlore", "social.vlore", "shelter.vatra", "committee.vlore")::contains;
    static final IdentificationReader IDENTIFICATIONS =
            new IdentificationReader(READER, INSTITUTIONS, Set.of("police.vlore", "social.vlore")::contains);

    private Read() {}

    static Reading.Taken taken(byte[] body) {
        Reading reading = READER.read(body, NOON);
        assertThat(reading).isInstanceOf(Reading.Taken.class);
        return (Reading.Taken) reading;
    }

    /** Each fault as "field code". */
    static List<String> faults(byte[] body) {
        return switch (READER.read(body, NOON)) {
            case Reading.Refused refused -> texts(refused.faults());
            case Reading.Taken _ -> List.of();
        };
    }

    /** An identification as the police of Vlorë send it. */
    static IdentificationReading.Taken identification(byte[] body) {
        IdentificationReading reading = IDENTIFICATIONS.read(body, "police.vlore", NOON);
        assertThat(reading).isInstanceOf(IdentificationReading.Taken.class);
        return (IdentificationReading.Taken) reading;
    }

    static List<String> identificationFaults(byte[] body) {
        return switch (IDENTIFICATIONS.read(body, "police.vlore", NOON)) {
            case IdentificationReading.Refused refused -> texts(refused.faults());
            case IdentificationReading.Taken _ -> List.of();
        };
    }

    private static List<String> texts(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.field() + " " + fault.code().code())
                .toList();
    }

    static PlaceCandidates place(CodedReferral codes, PlaceRole role) {
        return Optional.ofNullable(codes.places().get(role)).orElseThrow();
    }

    static Map<DataClass, String> plaintexts(SealedIdentity identity) {
        return identity.plaintexts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new String(entry.getValue(), StandardCharsets.UTF_8)));
    }
}
