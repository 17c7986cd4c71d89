package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Gender;
import al.tryeza.referral.routing.AgeBand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The field {@code person} of a submission, as far as it could be read.
 *
 * @param ageBand empty where the age is missing or faulty
 * @param comesOfAge the day on which a child turns 18; empty for adults, and where only an estimate is known
 * @param facts what identifies
 * @param fieldsThatCouldIdentify paths of the fields given that an adult without consent may not give
 */
record Person(
        Optional<Gender> gender,
        Optional<AgeBand> ageBand,
        Optional<LocalDate> comesOfAge,
        List<String> citizenship,
        Optional<String> primaryLanguage,
        Map<DataClass, Facts> facts,
        List<String> fieldsThatCouldIdentify) {

    static final Person UNREADABLE = new Person(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Map.of(), List.of());

    @Override
    public String toString() {
        return "a person";
    }
}
