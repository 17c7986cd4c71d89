package al.tryeza.referral.disclosure;

import java.nio.charset.StandardCharsets;

/** What an officer wrote of their own: it may name the person, so it goes into the vault and nowhere else. */
public final class Explanation {

    private final String text;

    Explanation(String text) {
        this.text = text;
    }

    byte[] plaintext() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "an explanation";
    }
}
