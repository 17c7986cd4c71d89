package al.tryeza.bench.audit.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.bench.audit.KnownKeys;
import al.tryeza.bench.audit.LogServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of the campaign; {@code infra/bench/audit/tamper} runs a long one. */
class TamperCampaignTest {

    @TempDir
    private static Path folder;

    private static LogServer server;
    private static Campaign campaign;

    @BeforeAll
    static void makeTheLog() throws Exception {
        server = LogServer.start(folder.resolve("server"));
        campaign = new Campaign(server, new KnownKeys(), folder.resolve("campaign"));
    }

    @AfterAll
    static void close() throws Exception {
        campaign.close();
        server.close();
    }

    @Test
    void a_log_that_nobody_touched_is_found_good() throws Exception {
        assertThat(campaign.untouched()).isEmpty();
    }

    @Test
    void whatever_a_superuser_changes_is_found() throws Exception {
        int changes = Changes.all().size();
        long seed = System.nanoTime();

        Tally tally = campaign.run(changes, seed);

        assertThat(tally.tried()).isEqualTo(changes);
        assertThat(tally.missed()).as("with the seed %d", seed).isEmpty();
    }
}
