package al.tryeza.bench;

/** A sentence for whoever called the command wrongly. */
public final class WrongUse extends RuntimeException {

    public WrongUse(String sentence) {
        super(sentence);
    }
}
