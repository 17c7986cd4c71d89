package al.tryeza.bench;

/** A sentence for whoever called the command wrongly. */
final class WrongUse extends RuntimeException {

    WrongUse(String sentence) {
        super(sentence);
    }
}
