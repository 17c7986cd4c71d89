package al.tryeza.keys;

import com.google.crypto.tink.Aead;

/**
 * The key of a key service by which a service wraps all others.
 *
 * @param key wraps and unwraps; with the local key service in this process, else each time by a call
 * @param history those before it
 */
public record ServiceKey(Aead key, ServiceKeyHistory history) {}
