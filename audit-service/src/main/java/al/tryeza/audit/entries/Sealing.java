package al.tryeza.audit.entries;

import static java.nio.charset.StandardCharsets.US_ASCII;

import al.tryeza.audit.keys.EntryKey;
import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.keys.KeyName;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.entry.Opening;
import al.tryeza.audit.ledger.tree.Hash;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Divides entries into compartments, each committed to with a salt of its own, and seals those that say whom an entry is
 * about. Subject and content are under the key of the case, or of institution and month where there is none; the
 * commitments to structure and actor are salted by institution and month.
 */
public final class Sealing {

    /** Length of a nonce in bytes. */
    static final int NONCE = 16;

    private static final int MANY = 100;
    private static final String UNKNOWN = "unknown";
    private static final byte[] NOTHING = {};
    private static final byte[] NO_SCHEMA = new byte[Opening.FINGERPRINT];
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntryKeys keys;

    public Sealing(EntryKeys keys) {
        this.keys = keys;
    }

    /** The entries sealed, in their order; keys that are not there yet are made. */
    List<SealedEntry> seal(List<Entry> entries) {
        Map<KeyName, EntryKey> opened = keys(entries);
        return oneByOneOrTogether(entries).map(entry -> seal(entry, opened)).toList();
    }

    /**
     * The same again, but for those whose key was destroyed since: they are sealed anew, under the next of its name. To be
     * called once nothing can be destroyed any more.
     */
    List<SealedEntry> renew(List<SealedEntry> sealed) {
        Map<KeyName, EntryKey> present =
                keys(sealed.stream().map(SealedEntry::entry).toList());
        return sealed.stream()
                .map(each -> each.key().equals(KeyMark.of(key(present, name(each.entry()))))
                        ? each
                        : seal(each.entry(), present))
                .toList();
    }

    private Map<KeyName, EntryKey> keys(List<Entry> entries) {
        Set<KeyName> names = new HashSet<>();
        for (Entry entry : entries) {
            names.add(ownName(entry));
            names.add(name(entry));
        }
        return keys.of(names);
    }

    private static SealedEntry seal(Entry entry, Map<KeyName, EntryKey> opened) {
        return seal(entry, key(opened, ownName(entry)), key(opened, name(entry)));
    }

    /** Many are sealed by all processors at once: the database has nothing to do meanwhile. */
    private static Stream<Entry> oneByOneOrTogether(List<Entry> entries) {
        return entries.size() < MANY ? entries.stream() : entries.parallelStream();
    }

    private static EntryKey key(Map<KeyName, EntryKey> keys, KeyName name) {
        return Optional.ofNullable(keys.get(name)).orElseThrow();
    }

    private static KeyName name(Entry entry) {
        return entry.facts() == null || entry.facts().caseRef() == null
                ? ownName(entry)
                : KeyName.ofCase(entry.facts().caseRef());
    }

    private static KeyName ownName(Entry entry) {
        return ownName(
                entry.slices() == null ? null : institution(entry),
                entry.arrival().receivedAt());
    }

    private static @Nullable String institution(Entry entry) {
        return entry.facts() == null ? null : entry.facts().institution();
    }

    /** The key of institution and month, by when the record came: what a record says of time could be any. */
    static KeyName ownName(@Nullable String institution, Instant receivedAt) {
        return new KeyName.OfInstitution(
                institution == null ? UNKNOWN : institution, YearMonth.from(receivedAt.atOffset(ZoneOffset.UTC)));
    }

    private static SealedEntry seal(Entry entry, EntryKey own, EntryKey key) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        Bytes subject = sealed(key, nonce, Compartment.SUBJECT, Letter.of(entry).bytes());
        Slices slices = entry.slices();
        if (slices == null) {
            Bytes value = entry.arrival().value();
            return new SealedEntry(
                    entry,
                    KeyMark.of(key),
                    Bytes.of(nonce),
                    null,
                    null,
                    subject,
                    value == null ? null : sealed(key, nonce, Compartment.RAW, value.toArray()),
                    leafOfRaw(key, nonce, value == null ? NOTHING : value.toArray()));
        }
        return new SealedEntry(
                entry,
                KeyMark.of(key),
                Bytes.of(nonce),
                slices.structure(),
                slices.actor(),
                subject,
                sealed(key, nonce, Compartment.CONTENT, slices.content().toArray()),
                leaf(slices, own, key, nonce));
    }

    private static Leaf leaf(Slices slices, EntryKey own, EntryKey key, byte[] nonce) {
        byte[] schema = slices.schema().toArray();
        return new Leaf(List.of(
                commitment(
                        own,
                        nonce,
                        Compartment.STRUCTURE,
                        schema,
                        slices.structure().toArray()),
                commitment(own, nonce, Compartment.ACTOR, schema, slices.actor().toArray()),
                commitment(
                        key,
                        nonce,
                        Compartment.SUBJECT,
                        schema,
                        slices.subject().toArray()),
                commitment(
                        key,
                        nonce,
                        Compartment.CONTENT,
                        schema,
                        slices.content().toArray())));
    }

    private static Leaf leafOfRaw(EntryKey key, byte[] nonce, byte[] value) {
        return new Leaf(List.of(
                commitment(key, nonce, Compartment.RAW, NO_SCHEMA, value),
                commitment(key, nonce, Compartment.ACTOR, NO_SCHEMA, NOTHING),
                commitment(key, nonce, Compartment.SUBJECT, NO_SCHEMA, NOTHING),
                commitment(key, nonce, Compartment.CONTENT, NO_SCHEMA, NOTHING)));
    }

    private static Hash commitment(EntryKey key, byte[] nonce, Compartment compartment, byte[] schema, byte[] bytes) {
        return opening(key, nonce, compartment, schema, bytes).commitment();
    }

    static Opening opening(EntryKey key, byte[] nonce, Compartment compartment, byte[] schema, byte[] bytes) {
        return new Opening(compartment, key.salt(nonce, compartment.code()), schema, bytes);
    }

    private static Bytes sealed(EntryKey key, byte[] nonce, Compartment compartment, byte[] bytes) {
        return Bytes.of(key.seal(bytes, place(nonce, compartment)));
    }

    /** Where something is sealed, so that it opens nowhere else: in which entry, as which compartment. */
    static byte[] place(byte[] nonce, Compartment compartment) {
        byte[] name = compartment.code().getBytes(US_ASCII);
        byte[] place = new byte[nonce.length + name.length];
        System.arraycopy(nonce, 0, place, 0, nonce.length);
        System.arraycopy(name, 0, place, nonce.length, name.length);
        return place;
    }
}
