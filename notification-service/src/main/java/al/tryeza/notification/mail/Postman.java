package al.tryeza.notification.mail;

import java.util.List;

/** Takes letters to the mail server. */
public interface Postman {

    /**
     * Takes these letters.
     *
     * @return what became of each, in their order
     */
    List<Posted> take(List<Letter> letters);
}
