package al.tryeza.referral.access;

import static al.tryeza.referral.codes.DataClass.CONTACT;
import static al.tryeza.referral.codes.DataClass.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.referral.access.Disclosing.Answer;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.disclosure.VaultFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosingTest {

    private final AccessWorld world = new AccessWorld();

    @Test
    void what_is_granted_is_recorded_and_committed_before_a_key_is_touched() throws IOException {
        world.held.add(world.grant(IDENTITY, CONTACT));
        var shown = (Answer.Shown) world.disclose("\"IDENTITY\", \"CONTACT\"");
        assertThat(world.happened).containsExactly("begin, unwrapped 0", "granted 7", "commit, unwrapped 0");
        assertThat(world.vault.unwrapped).isEqualTo(1);
        assertThat(world.vault.explained).containsExactly(shown.accessId());
        assertThat(written(shown)).isEqualTo("""
                {"accessId":"%s","data":{"IDENTITY":{"firstName":"Zana"},"CONTACT":{"mobilePhone":"1"}}}""".formatted(shown.accessId()));
        assertThat(written(shown)).as("a second time").endsWith("\"data\":{}}");
    }

    @Test
    void only_what_was_asked_for_is_opened() throws IOException {
        world.held.add(world.grant(IDENTITY, CONTACT));
        var shown = (Answer.Shown) world.disclose("\"CONTACT\"");
        assertThat(written(shown)).contains("mobilePhone").doesNotContain("Zana");
    }

    @Test
    void a_class_of_which_nobody_said_anything_is_not_in_the_answer() throws IOException {
        world.policy = _ -> AccessWorld.verdict(true);
        world.held.add(world.grant(IDENTITY));
        var shown = (Answer.Shown) world.disclose("\"HEALTH\", \"IDENTITY\"");
        assertThat(written(shown)).contains("IDENTITY").doesNotContain("HEALTH");
    }

    @Test
    void where_one_class_is_not_granted_nothing_is_shown_and_it_is_on_record() {
        world.held.add(world.grant(IDENTITY));
        var denied = (Answer.Denied) world.disclose("\"IDENTITY\", \"CONTACT\"");
        assertThat(denied.judgement().classes())
                .extracting(each -> each.verdict().permitted())
                .containsExactly(true, false);
        assertThat(world.happened).containsExactly("begin, unwrapped 0", "denied 7", "commit, unwrapped 0");
        assertThat(world.vault.unwrapped).isZero();
    }

    @Test
    void for_who_may_not_know_of_the_case_there_is_none_and_the_try_is_in_their_own_stream() {
        world.timesFound = 0;
        assertThat(world.disclose("\"IDENTITY\"")).isInstanceOf(Answer.NoSuchCase.class);
        assertThat(world.happened).containsExactly("begin, unwrapped 0", "unknown 1", "commit, unwrapped 0");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "DEPARTED"})
    void who_may_not_act_is_shown_nothing_whatever_they_hold_and_the_try_is_on_record(Officer.Status status) {
        world.held.add(world.grant(IDENTITY));
        world.status = Optional.of(status);
        assertThat(world.disclose("\"IDENTITY\"")).isInstanceOf(Answer.NotActive.class);
        assertThat(world.happened).containsExactly("begin, unwrapped 0", "granted 7", "commit, unwrapped 0");
        assertThat(world.vault.unwrapped).isZero();
        world.timesFound = 0;
        assertThat(world.disclose("\"IDENTITY\""))
                .as("of a case of which they may not know")
                .isInstanceOf(Answer.NotActive.class);
        assertThat(world.happened).contains("unknown 1");
    }

    @Test
    void whom_the_directory_does_not_know_is_shown_nothing() {
        world.held.add(world.grant(IDENTITY));
        world.status = Optional.empty();
        assertThat(world.disclose("\"IDENTITY\"")).isInstanceOf(Answer.NotActive.class);
        assertThat(world.happened).containsExactly("begin, unwrapped 0", "commit, unwrapped 0");
    }

    @Test
    void a_case_that_ceases_to_exist_while_being_asked_about_does_not_exist() {
        world.held.add(world.grant(IDENTITY));
        world.timesFound = 1;
        assertThat(world.disclose("\"IDENTITY\"")).isInstanceOf(Answer.NoSuchCase.class);
        assertThat(world.happened)
                .containsExactly("begin, unwrapped 0", "begin, unwrapped 0", "unknown 1", "commit, unwrapped 0");
        assertThat(world.vault.unwrapped).isZero();
    }

    @Test
    void where_the_record_cannot_be_written_nothing_is_shown() {
        world.held.add(world.grant(IDENTITY));
        world.recordFails = true;
        assertThatThrownBy(() -> world.disclose("\"IDENTITY\"")).hasMessage("the outbox is locked");
        assertThat(world.vault.unwrapped).isZero();
    }

    @Test
    void where_the_commit_fails_nothing_is_shown() {
        world.held.add(world.grant(IDENTITY));
        world.commitFails = true;
        assertThatThrownBy(() -> world.disclose("\"IDENTITY\"")).hasMessage("killed");
        assertThat(world.happened).endsWith("granted 7");
        assertThat(world.vault.unwrapped).isZero();
    }

    @Test
    void where_the_key_service_is_silent_the_record_stands_and_nothing_is_shown() {
        world.held.add(world.grant(IDENTITY));
        world.vault.silent = true;
        assertThatThrownBy(() -> world.disclose("\"IDENTITY\"")).isInstanceOf(VaultFailed.class);
        assertThat(world.happened).endsWith("granted 7", "commit, unwrapped 0");
    }

    @Test
    void where_a_neighbours_erasure_wraps_the_key_anew_it_is_decided_and_read_once_again() throws IOException {
        world.held.add(world.grant(IDENTITY));
        world.vault.renewedAfterReading = true;
        var shown = (Answer.Shown) world.disclose("\"IDENTITY\"");
        assertThat(written(shown)).contains("Zana");
        assertThat(world.happened)
                .containsExactly(
                        "begin, unwrapped 0",
                        "granted 7",
                        "commit, unwrapped 0",
                        "begin, unwrapped 0",
                        "granted 8",
                        "commit, unwrapped 0");
        assertThat(world.vault.unwrapped).isEqualTo(1);
    }

    @Test
    void what_ended_between_the_two_is_not_shown() {
        world.held.add(world.grant(IDENTITY));
        world.vault.renewedAfterReading = true;
        world.policy = _ -> AccessWorld.verdict(world.vault.renewedAfterReading);
        assertThat(world.disclose("\"IDENTITY\"")).isInstanceOf(Answer.Denied.class);
        assertThat(world.vault.unwrapped).isZero();
    }

    @Test
    void what_is_decided_is_decided_as_of_no_earlier_moment_than_the_store_knows_of() {
        world.held.add(world.grant(IDENTITY));
        world.policy = question -> AccessWorld.verdict(
                question.now().isBefore(question.candidate().orElseThrow().until()));
        world.notBefore = AccessWorld.NOON.plus(Duration.ofHours(1)).minusNanos(1);
        assertThat(world.disclose("\"IDENTITY\"")).isInstanceOf(Answer.Shown.class);
        world.notBefore = AccessWorld.NOON.plus(Duration.ofHours(1));
        assertThat(world.disclose("\"IDENTITY\"")).isInstanceOf(Answer.Denied.class);
    }

    @Test
    void what_was_erased_is_not_there_to_be_shown_and_the_try_is_on_record() {
        world.held.add(world.grant(IDENTITY));
        world.vault.erase(AccessWorld.CASE.value());
        assertThat(world.disclose("\"IDENTITY\"")).isInstanceOf(Answer.Erased.class);
        assertThat(world.happened).contains("granted 7");
    }

    private static String written(Answer.Shown shown) throws IOException {
        var out = new ByteArrayOutputStream();
        shown.data().writeTo(out, shown.accessId());
        return out.toString(StandardCharsets.UTF_8);
    }
}
