package al.tryeza.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxReadingTest {

    @TempDir
    private Path folder;

    private void mail(String name, String id, String text) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "Delivered-To: a@tryeza.test\r\nSubject: one\r\nMESSAGE-ID:\r\n <" + id + "@tryeza>\r\n\r\n" + text);
    }

    @Test
    void messages_are_read_in_the_order_of_their_arrival_with_folded_headers() throws IOException {
        mail("2-000001.eml", "second", "text");
        mail("1-000001.eml", "first", "text");
        mail("3-000001.eml", "first", "text");
        mail("4-000001.eml", "first", "another text");
        Files.writeString(folder.resolve("arriving.draft"), "half");

        assertThat(MailboxReading.in(folder))
                .extracting(ArrivedMail::messageId)
                .containsExactly("<first@tryeza>", "<second@tryeza>", "<first@tryeza>", "<first@tryeza>");
        assertThat(MailboxReading.in(folder).get(0))
                .isEqualTo(MailboxReading.in(folder).get(2));
        assertThat(MailboxReading.in(folder).get(0))
                .isNotEqualTo(MailboxReading.in(folder).get(3));
        assertThat(MailboxReading.in(folder)).extracting(ArrivedMail::recipient).containsOnly("a@tryeza.test");
    }
}
