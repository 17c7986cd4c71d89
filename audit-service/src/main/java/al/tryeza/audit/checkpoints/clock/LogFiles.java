package al.tryeza.audit.checkpoints.clock;

import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.policy.MalformedPolicy;
import al.tryeza.audit.ledger.policy.PolicyReader;
import al.tryeza.audit.ledger.policy.TrustPolicy;
import al.tryeza.audit.ledger.signing.CheckpointSigner;
import al.tryeza.audit.ledger.signing.LogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Policy and key of the log as files. The key has to be that of the log that the policy names. */
record LogFiles(TrustPolicy policy, CheckpointSigner signer) {

    /** @throws LogUnusable with what is to be done about it */
    static LogFiles read(LogProperties properties) {
        TrustPolicy policy = policy(Path.of(properties.policy()));
        var folder = new LogFolder(Path.of(properties.keys()));
        Signer key = folder.key().read();
        if (policy.logs().stream().noneMatch(log -> log.key().equals(key.key()))) {
            throw new LogUnusable("the policy " + properties.policy() + " names another log than the key in "
                    + properties.keys() + " is of: add the line \"log " + key.key() + "\"");
        }
        return new LogFiles(policy, new CheckpointSigner(key, folder.memory()));
    }

    private static TrustPolicy policy(Path file) {
        try {
            return PolicyReader.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new LogUnusable("the policy of the log, " + file + ", cannot be read");
        } catch (MalformedPolicy malformed) {
            throw new LogUnusable("the policy of the log, " + file + ", is wrong: " + malformed.getMessage());
        }
    }
}
