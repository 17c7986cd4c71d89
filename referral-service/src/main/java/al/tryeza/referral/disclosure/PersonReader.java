package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Gender;
import al.tryeza.referral.routing.AgeBand;
import al.tryeza.referral.routing.Ages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the field {@code person}: codes for everybody, facts for the vault. */
final class PersonReader {

    private static final int OLDEST = 120;
    private static final int MOST_CHILDREN = 30;

    /** E.164 as the case data standard writes it. */
    private static final Pattern PHONE = Pattern.compile("\\+?[1-9]\\d{1,14}");

    /** Fields that a person who is taken anonymously may not have. */
    private static final List<String> COULD_IDENTIFY = List.of(
            "firstName",
            "secondName",
            "birthdate",
            "identityNumber",
            "mobilePhone",
            "mailingStreet",
            "mailingCity",
            "numberOfChildren",
            "safeContact");

    private final Fields person;
    private final Faults faults;
    private final Instant receivedAt;

    PersonReader(Fields person, Faults faults, Instant receivedAt) {
        this.person = person;
        this.faults = faults;
        this.receivedAt = receivedAt;
    }

    Person read() {
        var identity = new IdentityReader(person, faults, receivedAt).read();
        OptionalInt estimate = person.number("ageEstimate", OLDEST);
        requireAnAge();
        person.require("gender");
        var gender = person.code("gender", Gender.class);
        var citizenship = person.codes("citizenship", Countries::parse);
        var contact = contact();
        var primaryLanguage = person.code("primaryLanguage", Languages::parse);
        var family = new Facts();
        family.put("numberOfChildren", person.number("numberOfChildren", MOST_CHILDREN));
        person.refuseTheRest();
        var ageBand = ageBand(identity.birthdate(), estimate);
        return new Person(
                gender,
                ageBand,
                identity.birthdate()
                        .filter(_ -> ageBand.filter(AgeBand::isChild).isPresent())
                        .map(Ages::comingOfAge),
                citizenship,
                primaryLanguage,
                Map.of(DataClass.IDENTITY, identity.facts(), DataClass.CONTACT, contact, DataClass.FAMILY, family),
                COULD_IDENTIFY.stream().filter(person::gives).map(person::path).toList());
    }

    private void requireAnAge() {
        if (!person.gives("birthdate") && !person.gives("ageEstimate")) {
            faults.add(person.path("birthdate"), FaultCode.REQUIRED);
        }
    }

    private Optional<AgeBand> ageBand(Optional<LocalDate> birthdate, OptionalInt estimate) {
        if (birthdate.isEmpty() && estimate.isEmpty()) {
            return Optional.empty();
        }
        Integer years = estimate.isPresent() ? estimate.getAsInt() : null;
        return Optional.of(Ages.band(birthdate.orElse(null), years, receivedAt));
    }

    private Facts contact() {
        var contact = new Facts();
        contact.put("mobilePhone", phone());
        contact.put("mailingStreet", person.text("mailingStreet", TextRule.ADDRESS));
        contact.put("mailingCity", person.text("mailingCity", TextRule.ADDRESS));
        var safe = new Facts();
        person.object("safeContact").ifPresent(fields -> {
            safe.put("channel", fields.text("channel", TextRule.CONTACT));
            safe.put("hours", fields.text("hours", TextRule.CONTACT));
            safe.put("codeWord", fields.text("codeWord", TextRule.CONTACT));
            fields.refuseTheRest();
        });
        contact.put("safeContact", safe);
        return contact;
    }

    private Optional<String> phone() {
        var phone = person.text("mobilePhone", TextRule.NUMBER);
        if (phone.isPresent() && !PHONE.matcher(phone.get()).matches()) {
            faults.add(person.path("mobilePhone"), FaultCode.INVALID_PHONE);
            return Optional.empty();
        }
        return phone;
    }
}
