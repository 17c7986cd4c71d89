package al.tryeza.referral.disclosure.local;

import al.tryeza.keys.local.KeysNotSafe;
import al.tryeza.keys.local.SecretFolder;
import al.tryeza.referral.disclosure.OpeningCount;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Counts openings in a file a day, which is as long as they were many: adding a byte at the end is one step for the
 * operating system, however many processes do it at once. What a failing machine loses makes the count smaller.
 */
final class OpeningFiles implements OpeningCount {

    private static final byte[] ONE = {'.'};

    private final SecretFolder folder;
    private final Clock clock;

    /** @throws KeysNotSafe if the folder is open to others or cannot be used */
    OpeningFiles(Path folder, Clock clock) {
        try {
            this.folder = new SecretFolder(folder);
        } catch (IOException e) {
            throw new KeysNotSafe("The folder of counts of openings cannot be used", e);
        }
        this.clock = clock;
    }

    /** One more. */
    void count() throws GeneralSecurityException {
        Path file =
                folder.path(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(ONE));
        } catch (IOException e) {
            throw new GeneralSecurityException("An opening could not be counted, so it was not done", e);
        }
    }

    @Override
    public long on(LocalDate day) {
        try {
            return Files.size(folder.path(day.toString()));
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            throw new KeysNotSafe("The count of openings cannot be read", e);
        }
    }
}
