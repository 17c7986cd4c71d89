package al.tryeza.audit.entries;

import al.tryeza.audit.keys.EntryKey;
import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.keys.KeyName;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Opening;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens stored entries, as long as their key was not destroyed. */
public final class Unsealing {

    private static final int FRONT = 1 + Integer.BYTES;

    private final EntryKeys keys;

    public Unsealing(EntryKeys keys) {
        this.keys = keys;
    }

    /** By which mark index rows know a case; empty where it has no key. */
    public Optional<KeyMark> mark(String caseRef) {
        return keys.find(KeyName.ofCase(caseRef)).map(KeyMark::of);
    }

    /**
     * The record as it arrived; empty where its key was destroyed.
     *
     * @throws SpoiltEntry where the store has something else than was sealed
     */
    public Optional<OpenedEntry> open(KeptEntry kept) {
        return key(kept.key()).map(key -> {
            Letter letter = letter(key, kept.nonce(), kept.subject());
            return new OpenedEntry(letter.caseRef(), letter.key(), letter.headers(), value(kept, letter, key));
        });
    }

    /**
     * The case that an entry is about; empty where it is about none or its key was destroyed.
     *
     * @param subject as it is sealed
     */
    public Optional<String> caseRef(KeyMark mark, Bytes nonce, Bytes subject) {
        return key(mark).map(key -> letter(key, nonce, subject).caseRef());
    }

    /** A compartment to be shown; empty where the entry has none of that name, or its key was destroyed. */
    public Optional<Opening> opening(KeptEntry kept, Compartment compartment) {
        byte[] nonce = kept.nonce().toArray();
        if (kept.structure() == null || kept.actor() == null || kept.schema() == null) {
            return compartment == Compartment.RAW ? raw(kept, nonce) : Optional.empty();
        }
        byte[] schema = kept.schema().toArray();
        return switch (compartment) {
            case STRUCTURE ->
                own(kept).map(key -> Sealing.opening(key, nonce, compartment, schema, array(kept.structure())));
            case ACTOR -> own(kept).map(key -> Sealing.opening(key, nonce, compartment, schema, array(kept.actor())));
            case SUBJECT ->
                key(kept.key())
                        .map(key -> Sealing.opening(
                                key,
                                nonce,
                                compartment,
                                schema,
                                array(letter(key, kept.nonce(), kept.subject()).subject())));
            case CONTENT ->
                key(kept.key())
                        .map(key -> Sealing.opening(key, nonce, compartment, schema, content(kept, compartment, key)));
            case RAW -> Optional.empty();
        };
    }

    private Optional<Opening> raw(KeptEntry kept, byte[] nonce) {
        return key(kept.key())
                .map(key -> Sealing.opening(
                        key,
                        nonce,
                        Compartment.RAW,
                        new byte[Opening.FINGERPRINT],
                        content(kept, Compartment.RAW, key)));
    }

    private Optional<EntryKey> own(KeptEntry kept) {
        return keys.find(Sealing.ownName(kept.institution(), kept.receivedAt()));
    }

    private Optional<EntryKey> key(KeyMark mark) {
        return keys.find(mark.bucket(), mark.mark().toArray());
    }

    private static Letter letter(EntryKey key, Bytes nonce, Bytes subject) {
        return Letter.parse(opened(key, nonce, Compartment.SUBJECT, subject));
    }

    private static @Nullable Bytes value(KeptEntry kept, Letter letter, EntryKey key) {
        if (kept.structure() == null || kept.actor() == null || kept.schemaId() == null) {
            return kept.content() == null ? null : Bytes.of(content(kept, Compartment.RAW, key));
        }
        byte[] structure = array(kept.structure());
        byte[] actor = array(kept.actor());
        byte[] subject = array(letter.subject());
        byte[] content = content(kept, Compartment.CONTENT, key);
        return Bytes.of(ByteBuffer.allocate(FRONT + structure.length + actor.length + subject.length + content.length)
                .put((byte) 0)
                .putInt(kept.schemaId())
                .put(structure)
                .put(actor)
                .put(subject)
                .put(content)
                .array());
    }

    private static byte[] content(KeptEntry kept, Compartment compartment, EntryKey key) {
        return kept.content() == null ? new byte[0] : opened(key, kept.nonce(), compartment, kept.content());
    }

    private static byte[] array(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.toArray();
    }

    private static byte[] opened(EntryKey key, Bytes nonce, Compartment compartment, Bytes sealed) {
        try {
            return key.open(sealed.toArray(), Sealing.place(nonce.toArray(), compartment));
        } catch (GeneralSecurityException spoilt) {
            throw new SpoiltEntry(compartment, spoilt);
        }
    }
}
