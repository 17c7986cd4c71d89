package al.tryeza.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.notification.directory.Language;
import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.mail.Letter;
import al.tryeza.notification.mail.Posted;
import al.tryeza.notification.mail.Postman;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.notice.Wording;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpPostmanTest {

    private static final String TEXT = Wording.text(Kind.REFERRAL_ROUTED, Language.SQ, "K7M2-QX9T");
    private static final Instant MADE = Instant.parse("2026-11-22T10:15:30Z");

    private final MailServer server = new MailServer();
    private Postman postman;

    @BeforeEach
    void connect() throws AddressException {
        var properties = new SmtpProperties(
                server.address(), SmtpProperties.Tls.NONE, "", "", "tryeza@tryeza.test", Duration.ofSeconds(2));
        var configuration = new SmtpConfiguration();
        postman = configuration.postman(configuration.mailSender(properties), properties);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_letter_arrives_with_its_id_its_date_and_its_text_in_albanian() {
        assertThat(postman.take(List.of(letter("police.vlore@tryeza.test")))).containsExactly(Posted.ACCEPTED);
        assertThat(server.received()).hasSize(1);
        var mail = server.received().getFirst();
        assertThat(mail.to()).isEqualTo("police.vlore@tryeza.test");
        assertThat(mail.messageId()).isEqualTo("<police.vlore@tryeza.test@tryeza>");
        assertThat(mail.subject()).isEqualTo("Tryeza: keni një njoftim të ri");
        assertThat(mail.text()).isEqualTo(TEXT);
        assertThat(mail.header("Content-Type")).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.header("From")).isEqualTo("tryeza@tryeza.test");
        assertThat(mail.header("Date")).contains("22 Nov 2026");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void a_letter_sent_twice_has_the_same_id() {
        postman.take(List.of(letter("police.vlore@tryeza.test")));
        postman.take(List.of(letter("police.vlore@tryeza.test")));
        assertThat(server.received()).hasSize(2);
        assertThat(server.received())
                .extracting(MailServer.Received::messageId)
                .containsOnly("<police.vlore@tryeza.test@tryeza>");
    }

    @Test
    void each_letter_has_its_own_fate() {
        server.refuse("gone@tryeza.test", 550);
        server.refuse("full@tryeza.test", 452);
        var posted = postman.take(List.of(
                letter("a@tryeza.test"),
                letter("gone@tryeza.test"),
                letter("full@tryeza.test"),
                letter("not an address"),
                letter("b@tryeza.test")));
        assertThat(posted)
                .containsExactly(Posted.ACCEPTED, Posted.REFUSED, Posted.FAILED, Posted.REFUSED, Posted.ACCEPTED);
        assertThat(server.received())
                .extracting(MailServer.Received::to)
                .containsExactly("a@tryeza.test", "b@tryeza.test");
    }

    @ParameterizedTest
    @CsvSource({"550,REFUSED", "554,REFUSED", "451,FAILED", "421,FAILED"})
    void a_reply_to_the_text_decides_as_one_to_the_recipient(int code, Posted expected) {
        server.answerTextsWith(code);
        assertThat(postman.take(List.of(letter("a@tryeza.test")))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"550", "450"})
    void a_refusal_of_our_own_address_is_not_about_the_letter(int code) {
        server.answerSendersWith(code);
        assertThat(postman.take(List.of(letter("a@tryeza.test")))).containsExactly(Posted.FAILED);
    }

    @Test
    void a_server_that_is_away_says_nothing_about_the_letters() {
        server.stop();
        assertThat(postman.take(List.of(letter("a@tryeza.test"), letter("b@tryeza.test"))))
                .containsExactly(Posted.NOT_TRIED, Posted.NOT_TRIED);
        server.start();
        assertThat(postman.take(List.of(letter("a@tryeza.test"), letter("b@tryeza.test"))))
                .containsExactly(Posted.ACCEPTED, Posted.ACCEPTED);
        assertThat(server.received()).hasSize(2);
    }

    private static Letter letter(String to) {
        return new Letter("<" + to + "@tryeza>", MADE, new MailAddress(to), Wording.subject(Language.SQ), TEXT);
    }
}
