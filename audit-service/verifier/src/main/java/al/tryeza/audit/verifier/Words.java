package al.tryeza.audit.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command.
 *
 * @param plain without an option before them
 * @param options with all that was given to each
 */
record Words(List<String> plain, Map<String, List<String>> options) {

    /** @throws WrongQuestion where there are other options, or more or fewer plain words */
    static Words read(List<String> words, int plainWords, List<String> known) throws WrongQuestion {
        List<String> plain = new ArrayList<>();
        Map<String, List<String>> options = new HashMap<>();
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place);
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (!known.contains(word)) {
                throw new WrongQuestion("there is no option " + word);
            } else if (++place == words.size()) {
                throw new WrongQuestion("say something after " + word);
            } else {
                options.computeIfAbsent(word, _ -> new ArrayList<>()).add(words.get(place));
            }
        }
        if (plain.size() != plainWords) {
            throw new WrongQuestion("say exactly " + plainWords + " thing(s) to check");
        }
        return new Words(plain, options);
    }

    String first() {
        return plain.getFirst();
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** @throws WrongQuestion where it was given twice */
    Optional<String> one(String option) throws WrongQuestion {
        if (all(option).size() > 1) {
            throw new WrongQuestion("say " + option + " once");
        }
        return all(option).stream().findFirst();
    }

    /** @throws WrongQuestion where the file cannot be read */
    static byte[] file(String name) throws WrongQuestion {
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (IOException | InvalidPathException unreadable) {
            throw new WrongQuestion("cannot read " + name);
        }
    }
}
