package al.tryeza.audit.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DerivedKeyTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    private final EntryKey key = new DerivedKey(3, SECRET);

    @Test
    void what_is_sealed_opens_at_its_place_and_nowhere_else() throws GeneralSecurityException {
        byte[] sealed = key.seal(bytes("7QK2M"), bytes("here"));
        assertThat(key.open(sealed, bytes("here"))).isEqualTo(bytes("7QK2M"));
        assertThat(key.seal(bytes("7QK2M"), bytes("here"))).isNotEqualTo(sealed);
        assertThatThrownBy(() -> key.open(sealed, bytes("there"))).isInstanceOf(GeneralSecurityException.class);
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> key.open(changed, bytes("here"))).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> key.open(new byte[11], bytes("here"))).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_salt_is_of_one_entry_and_one_compartment() {
        byte[] salt = key.salt(bytes("nonce"), "content");
        assertThat(salt).hasSize(32).isEqualTo(key.salt(bytes("nonce"), "content"));
        assertThat(key.salt(bytes("nonce"), "subject")).isNotEqualTo(salt);
        assertThat(key.salt(bytes("other"), "content")).isNotEqualTo(salt);
    }

    /** Reckoned apart, with Python's {@code hmac}: other bytes would open no entry ever stored. */
    @Test
    void the_derivation_stays() {
        assertThat(HexFormat.of().formatHex(key.mark()))
                .isEqualTo("4fc80d98418c651c7a4d8db0d1db5f3259f30fedfb56547a5b28f891a2d7729c");
        assertThat(HexFormat.of().formatHex(key.salt(bytes("nonce"), "content")))
                .isEqualTo("22b7c24b9561b99e4fc7bbd213afbf524b83d2db56f63029bb2663d9985244f3");
    }

    @Test
    void a_key_prints_nothing() {
        assertThat(key).hasToString("a key");
        assertThat(KeyName.ofCase("7QK2M").toString()).doesNotContain("7QK2M");
        assertThatThrownBy(() -> new DerivedKey(1, new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
