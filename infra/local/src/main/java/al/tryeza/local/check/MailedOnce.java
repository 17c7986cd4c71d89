package al.tryeza.local.check;

import static java.util.stream.Collectors.toSet;

import al.tryeza.local.check.Findings.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Every mail of the queue has left and arrived, and a mailbox that drops copies by {@code Message-ID} shows each once:
 * copies are the same to the letter.
 */
final class MailedOnce implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, ArrivedMail> arrived = new HashMap<>();
        for (ArrivedMail mail : evidence.arrived()) {
            ArrivedMail first = arrived.putIfAbsent(mail.messageId(), mail);
            if (first != null && !first.equals(mail)) {
                findings.add(Kind.CONTRADICTION, "two mails %s differ".formatted(mail.messageId()));
            }
        }
        for (QueuedMail mail : evidence.queued()) {
            if (!mail.state().equals("SENT")) {
                findings.add(Kind.LEFT_OVER, "mail %s is %s".formatted(mail.id(), mail.state()));
            } else if (!arrived.containsKey(messageId(mail.id()))) {
                findings.add(Kind.LOST, "mail %s was sent and has not arrived".formatted(mail.id()));
            }
        }
        Set<String> known =
                evidence.queued().stream().map(mail -> messageId(mail.id())).collect(toSet());
        arrived.keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> findings.add(Kind.FOREIGN, "mail %s was never queued".formatted(id)));
    }

    private static String messageId(String notice) {
        return "<" + notice + "@tryeza>";
    }
}
