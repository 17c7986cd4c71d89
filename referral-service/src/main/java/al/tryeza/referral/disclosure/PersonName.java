package al.tryeza.referral.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's whole name in the forms in which it is compared. Which of the names came first does not matter; nor whether a
 * double name is written as one word, or a father's name stands in between, as in Albanian papers.
 */
final class PersonName {

    /** What is written where no name is known, as it is compared. */
    private static final Set<String> NO_NAMES = Stream.of(
                    "panjohur", "panjohura", "unknown", "anonim", "anonime", "anonymous", "paemër", "none", "test")
            .flatMap(word -> NameWord.of(word).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final int FEWEST_LETTERS = 2;

    private PersonName() {}

    /** None where it is not a name and a surname: a name alone is too many people's. */
    static Set<String> forms(Optional<String> first, Optional<String> second) {
        List<String> given = first.map(NameWord::of).orElse(List.of());
        List<String> family = second.map(NameWord::of).orElse(List.of());
        List<String> words = Stream.concat(given.stream(), family.stream()).toList();
        if (words.size() < 2
                || words.stream().anyMatch(NO_NAMES::contains)
                || words.stream()
                                .filter(word -> word.length() >= FEWEST_LETTERS)
                                .count()
                        < 2) {
            return Set.of();
        }
        Set<String> forms = new HashSet<>();
        forms.add(inAnyOrder(words.stream()));
        if (!given.isEmpty() && !family.isEmpty()) {
            forms.add(inAnyOrder(Stream.of(String.join("", given), String.join("", family))));
            forms.add(inAnyOrder(Stream.of(given.getFirst(), family.getLast())));
        }
        return forms;
    }

    private static String inAnyOrder(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(" "));
    }
}
