package al.tryeza.referral.disclosure;

import al.tryeza.referral.routing.Ages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the fields of a person that are of the class {@code IDENTITY}, in a referral as in a correction. */
final class IdentityReader {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final Fields person;
    private final Faults faults;
    private final Instant receivedAt;

    IdentityReader(Fields person, Faults faults, Instant receivedAt) {
        this.person = person;
        this.faults = faults;
        this.receivedAt = receivedAt;
    }

    /**
     * What was read.
     *
     * @param birthdate as far as it could be read
     */
    record Identity(Facts facts, Optional<LocalDate> birthdate) {
        @Override
        public String toString() {
            return "an identity";
        }
    }

    Identity read() {
        var facts = new Facts();
        facts.put("firstName", person.text("firstName", TextRule.NAME));
        facts.put("secondName", person.text("secondName", TextRule.NAME));
        Optional<LocalDate> birthdate = birthdate();
        facts.put("birthdate", birthdate.map(LocalDate::toString));
        facts.put("identityNumber", person.text("identityNumber", TextRule.NUMBER));
        return new Identity(facts, birthdate);
    }

    private Optional<LocalDate> birthdate() {
        var text = person.text("birthdate", TextRule.NUMBER);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var date = date(text.get());
        var fault = date.isEmpty() ? Optional.of(FaultCode.INVALID_DATE) : implausible(date.get());
        fault.ifPresent(code -> faults.add(person.path("birthdate"), code));
        return fault.isPresent() ? Optional.empty() : date;
    }

    /** A calendar date of ISO 8601, years of four digits. */
    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() == "2000-01-01".length()
                    ? Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Optional<FaultCode> implausible(LocalDate birthdate) {
        if (birthdate.isAfter(Ages.dayOf(receivedAt))) {
            return Optional.of(FaultCode.IN_FUTURE);
        }
        return birthdate.isBefore(EARLIEST_BIRTH) || !Ages.isPossible(birthdate, receivedAt)
                ? Optional.of(FaultCode.IMPLAUSIBLE_DATE)
                : Optional.empty();
    }
}
