package al.tryeza.audit.ledger.signing;

import al.tryeza.audit.ledger.note.KeyFile;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.VerifierKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What a log signs with: its key, and its signer's memory, in a folder that every instance shares. */
public record LogFolder(Path folder) {

    public KeyFile key() {
        return new KeyFile(folder.resolve("log.key"));
    }

    public SigningFile memory() {
        return new SigningFile(folder.resolve("log.signed"));
    }

    /** Whether anything of a log is here. */
    public boolean begun() {
        return Files.exists(key().file()) || Files.exists(memory().file());
    }

    /**
     * Begins a log: makes a key and signs the tree without entries.
     *
     * @param origin name of the log, by custom its address without scheme
     * @return the key with which others verify
     * @throws IllegalStateException where anything of a log is here; nothing is ever replaced
     */
    public VerifierKey begin(String origin, Instant now) {
        if (begun()) {
            throw new IllegalStateException("there is a log in " + folder + " already");
        }
        Signer signer = Signer.generate(origin, KeyType.ED25519);
        // in this order: a key without a memory is always one whose memory somebody took away
        new CheckpointSigner(signer, memory()).begin(now);
        key().keep(signer);
        return signer.key();
    }
}
