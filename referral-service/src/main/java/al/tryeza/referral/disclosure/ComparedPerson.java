package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.Agreement;
import al.tryeza.referral.codes.DataClass;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person as far as they are compared with others: texts that are the same where two people may be one. The rule of a
 * likely match is which texts there are; each is whole by itself, so that there is none for a name or a month alone. The
 * texts are never kept, only digested.
 */
final class ComparedPerson {

    private static final int MONTHS = 12;

    private final Map<Agreement, Set<String>> texts = new EnumMap<>(Agreement.class);

    private ComparedPerson(
            Optional<String> firstName,
            Optional<String> secondName,
            Optional<LocalDate> birthdate,
            Optional<String> identityNumber) {
        identityNumber.flatMap(DocumentNumber::compared).ifPresent(number -> add(Agreement.DOCUMENT_NUMBER, number));
        birthdate.ifPresent(date -> PersonName.forms(firstName, secondName).forEach(name -> {
            add(Agreement.NAME_AND_BIRTH_DATE, name + " " + date);
            add(Agreement.NAME_AND_BIRTH_MONTH, name + " " + YearMonth.from(date));
            inEitherOrder(date).ifPresent(either -> add(Agreement.NAME_AND_SWAPPED_BIRTH_DATE, name + " " + either));
        }));
    }

    /** Nothing of it is an age estimate: that agrees with a tenth of all people. */
    static ComparedPerson of(SealedIdentity identity) {
        return identity.facts(DataClass.IDENTITY)
                .map(facts -> new ComparedPerson(
                        facts.text("firstName"),
                        facts.text("secondName"),
                        facts.text("birthdate").map(LocalDate::parse),
                        facts.text("identityNumber")))
                .orElseGet(() ->
                        new ComparedPerson(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void add(Agreement agreement, String text) {
        texts.computeIfAbsent(agreement, _ -> new HashSet<>()).add(text);
    }

    /** Day and month as a pair; empty where they cannot be taken for one another. */
    private static Optional<String> inEitherOrder(LocalDate date) {
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        return day > MONTHS || day == month
                ? Optional.empty()
                : Optional.of(date.getYear() + " " + Math.min(day, month) + " " + Math.max(day, month));
    }

    /** In what the two agree; nothing where they are no likely match. */
    Set<Agreement> agreeing(ComparedPerson other) {
        Set<Agreement> found = EnumSet.noneOf(Agreement.class);
        texts.forEach((agreement, mine) -> {
            if (other.texts.getOrDefault(agreement, Set.of()).stream().anyMatch(mine::contains)) {
                found.add(agreement);
            }
        });
        return Agreement.strongest(found);
    }

    /** What is to be digested. */
    Map<Agreement, Set<String>> texts() {
        return texts;
    }
}
