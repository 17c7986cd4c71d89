package al.tryeza.notification.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.notification.Store;
import al.tryeza.notification.directory.Directory;
import al.tryeza.notification.directory.DirectoryEntry;
import al.tryeza.notification.directory.DirectoryReplica;
import al.tryeza.notification.directory.Institution;
import al.tryeza.notification.directory.Language;
import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.directory.Role;
import al.tryeza.notification.directory.Table;
import al.tryeza.web.ActiveOfficers;
import al.tryeza.web.CurrentOfficer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcDirectoryReplicaTest {

    private static final Officer OFFICER = new Officer(
            "police.vlore",
            "police.vlore",
            Set.of(Role.TABLE_MEMBER, Role.SECRETARY),
            true,
            Language.EN,
            new MailAddress("police.vlore@tryeza.test"));
    private static final Institution INSTITUTION = new Institution("police.vlore", Institution.Kind.OTHER, "AL-12");
    private static final Table TABLE = new Table("AL-12", "AL-12", Set.of("police.vlore", "shelter.vatra"));

    private static final Store STORE = new Store();

    private final DirectoryReplica replica = STORE.get(DirectoryReplica.class);

    @AfterAll
    static void close() {
        STORE.close();
    }

    @BeforeEach
    void empty() {
        STORE.inTransaction(() -> {
            replica.put(OFFICER, 1);
            replica.put(INSTITUTION, 1);
            replica.put(TABLE, 1);
        });
    }

    @Test
    void entries_come_back_as_they_were_put_though_an_officer_and_an_institution_share_an_id() {
        Directory directory = read();
        assertThat(directory.officers()).contains(OFFICER);
        assertThat(directory.institution("police.vlore")).contains(INSTITUTION);
        assertThat(directory.table("AL-12")).contains(TABLE);
    }

    @Test
    void versions_may_skip_and_what_is_not_newer_changes_nothing() {
        var older = new Table("AL-01", null, Set.of());
        var newer = new Table("AL-01", "AL-01", Set.of("police.berat"));
        assertThat(put(newer, 5)).isTrue();
        assertThat(put(older, 4)).isFalse();
        assertThat(put(older, 5)).isFalse();
        assertThat(read().table("AL-01")).contains(newer);
        assertThat(put(older, 9)).isTrue();
        assertThat(read().table("AL-01")).contains(older);
    }

    @Test
    void a_change_that_was_rolled_back_was_never_there() {
        var strange = new Institution("ngo.strange", Institution.Kind.OTHER, null);
        read();
        STORE.transactions().executeWithoutResult(status -> {
            replica.put(strange, 1);
            assertThat(replica.changed().institution("ngo.strange")).contains(strange);
            assertThat(replica.forTelling().institution("ngo.strange")).contains(strange);
            status.setRollbackOnly();
        });
        assertThat(read().institution("ngo.strange")).isEmpty();
    }

    @Test
    void who_changes_the_directory_waits_for_those_who_tell_and_they_do_not_wait_for_each_other() {
        var late = new Institution("ngo.late", Institution.Kind.OTHER, null);
        CompletableFuture<Boolean> change = STORE.resultInTransaction(() -> {
            replica.forTelling();
            assertThat(CompletableFuture.supplyAsync(this::read).join().institution("ngo.late"))
                    .isEmpty();
            var waiting = CompletableFuture.supplyAsync(() -> put(late, 1));
            await().until(() -> STORE.waitingAtTheGate() == 1);
            return waiting;
        });
        assertThat(change.join()).isTrue();
        assertThat(read().institution("ngo.late")).contains(late);
    }

    @Test
    void only_an_officer_who_may_act_is_found_and_with_their_roles_of_now() {
        var officers = STORE.get(ActiveOfficers.class);
        assertThat(officers.find("police.vlore"))
                .contains(new CurrentOfficer("police.vlore", "police.vlore", Set.of("table-member", "secretary")));
        assertThat(officers.find("nobody")).isEmpty();
        put(new Officer("suspended.vlore", "police.vlore", Set.of(Role.TABLE_MEMBER), false, Language.SQ, null), 1);
        assertThat(officers.find("suspended.vlore")).isEmpty();
    }

    private Directory read() {
        return STORE.resultInTransaction(replica::forTelling);
    }

    private boolean put(DirectoryEntry entry, long version) {
        return STORE.resultInTransaction(() -> replica.put(entry, version));
    }
}
