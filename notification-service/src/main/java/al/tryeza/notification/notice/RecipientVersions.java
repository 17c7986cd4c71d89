package al.tryeza.notification.notice;

import java.util.Map;

/** Numbers a recipient's deliveries from 1, without a gap. */
@FunctionalInterface
public interface RecipientVersions {

    /**
     * Takes the next numbers of each of these recipients, who are held until the end of the transaction.
     *
     * @param numbers how many each of them needs
     * @return the last number taken of each
     */
    Map<String, Long> advance(Map<String, Long> numbers);
}
