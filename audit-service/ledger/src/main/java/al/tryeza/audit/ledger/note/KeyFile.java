package al.tryeza.audit.ledger.note;

import al.tryeza.audit.ledger.text.Base64Text;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A private key of a log or a witness in a file that only its owner can read. The first line is the verifier key, which may
 * be shown to everybody; the second the private key (PKCS #8 in base64).
 */
public record KeyFile(Path file) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int LINES = 2;

    /**
     * Reads the key and tries it.
     *
     * @throws KeyFileUnusable where the file is missing, open to others, or its two lines do not belong together
     */
    public Signer read() {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new KeyFileUnusable("there is no key file " + file);
            }
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new KeyFileUnusable(
                        "the key file " + file + " is open to others: set its mode to 0600, and think who has read it");
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != LINES) {
                throw spoilt();
            }
            VerifierKey key = VerifierKey.parse(lines.getFirst());
            Signer signer = new Signer(key, secret(key, lines.getLast()));
            Verification.of(tried(signer), List.of(key));
            return signer;
        } catch (IOException unreadable) {
            throw new KeyFileUnusable("the key file " + file + " cannot be read");
        } catch (Unbelievable | GeneralSecurityException | IllegalStateException malformed) {
            throw spoilt();
        }
    }

    private PrivateKey secret(VerifierKey key, String line) throws GeneralSecurityException {
        byte[] bytes = Base64Text.decode(line).orElseThrow(this::spoilt);
        return KeyFactory.getInstance(key.type().algorithm()).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static SignedNote tried(Signer signer) throws Unbelievable {
        String text = new Checkpoint(signer.key().name(), 0, TreeHasher.emptyRoot()).text();
        return new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH)));
    }

    /**
     * Makes a new key and its file.
     *
     * @throws KeyFileUnusable where there is one already, or it cannot be written
     */
    public Signer create(String name, KeyType type) {
        Signer signer = Signer.generate(name, type);
        keep(signer);
        return signer;
    }

    /**
     * Keeps a key in the file.
     *
     * @throws KeyFileUnusable where there is one already, or it cannot be written
     */
    public void keep(Signer signer) {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".draft");
        try {
            write(draft, signer.key() + "\n" + signer.encoded() + "\n");
            // unlike a move, a link never replaces
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException there) {
            throw new KeyFileUnusable("there is a key file " + file + " already; it is never replaced");
        } catch (IOException unwritten) {
            throw new KeyFileUnusable("the key file " + file + " cannot be written");
        } finally {
            delete(draft);
        }
    }

    private static void write(Path draft, String text) throws IOException {
        try (var channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            throw new KeyFileUnusable("the key file " + draft + " cannot be deleted");
        }
    }

    private KeyFileUnusable spoilt() {
        return new KeyFileUnusable("the key file " + file + " is spoilt");
    }
}
