package al.tryeza.keys.local;

import al.tryeza.keys.WrappedKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/** Wrapped keys, one a file, in a folder that all instances share. */
public final class FileKeys implements WrappedKeys {

    private static final String LOCK = "lock";

    private final SecretFolder folder;

    /**
     * Keys in a folder, which is made where it is missing.
     *
     * @throws KeysNotSafe if the folder is open to others or cannot be used
     */
    public FileKeys(Path folder) {
        try {
            this.folder = new SecretFolder(folder);
            FolderLock.in(this.folder, () -> {
                this.folder.sweep();
                return this;
            });
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    @Override
    public Optional<byte[]> find(String name) {
        try {
            return folder.read(name);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public boolean add(String name, byte[] key) {
        return locked(() -> folder.add(name, key));
    }

    @Override
    public void destroy(String name) {
        locked(() -> {
            folder.destroy(name);
            return true;
        });
    }

    @Override
    public List<String> names() {
        try {
            return folder.names().stream().filter(name -> !name.equals(LOCK)).toList();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private boolean locked(FolderLock.Work<Boolean> work) {
        try {
            return FolderLock.in(folder, work);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private static KeysNotSafe unusable(Exception cause) {
        return new KeysNotSafe("A wrapped key cannot be read or written where keys are kept", cause);
    }
}
