package al.tryeza.audit.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final byte[] SALT = new byte[Opening.SALT];
    private static final byte[] SCHEMA = new byte[Opening.FINGERPRINT];

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Opening opening(Compartment compartment, int salt, String bytes) {
        byte[] salted = SALT.clone();
        salted[0] = (byte) salt;
        return new Opening(compartment, salted, SCHEMA, bytes(bytes));
    }

    private static final Opening STRUCTURE = opening(Compartment.STRUCTURE, 1, "GrantGiven");
    private static final Opening ACTOR = opening(Compartment.ACTOR, 2, "police.vlore");
    private static final Opening SUBJECT = opening(Compartment.SUBJECT, 3, "7QK2M");
    private static final Opening CONTENT = opening(Compartment.CONTENT, 4, "HEALTH");
    private static final Leaf LEAF =
            new Leaf(List.of(STRUCTURE.commitment(), ACTOR.commitment(), SUBJECT.commitment(), CONTENT.commitment()));

    @Test
    void a_leaf_is_read_as_it_was_written_and_always_as_long() {
        assertThat(LEAF.bytes()).hasSize(130);
        assertThat(Leaf.parse(LEAF.bytes())).contains(LEAF);
        assertThatThrownBy(() -> new Leaf(List.of(ACTOR.commitment()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_bytes_are_no_leaf() {
        byte[] good = LEAF.bytes();
        assertThat(Leaf.parse(Arrays.copyOf(good, 129))).isEmpty();
        assertThat(Leaf.parse(Arrays.copyOf(good, 131))).isEmpty();
        for (int place = 0; place < 2; place++) {
            byte[] changed = good.clone();
            changed[place]++;
            assertThat(Leaf.parse(changed)).isEmpty();
        }
    }

    @Test
    void what_is_shown_of_an_entry_proves_that_compartment_alone() {
        assertThat(List.of(STRUCTURE, ACTOR, SUBJECT, CONTENT)).allMatch(LEAF::has);
        assertThat(LEAF.has(opening(Compartment.CONTENT, 4, "LEGAL"))).isFalse();
        assertThat(LEAF.has(opening(Compartment.CONTENT, 5, "HEALTH"))).isFalse();
        assertThat(LEAF.has(opening(Compartment.ACTOR, 4, "HEALTH"))).isFalse();
        byte[] otherSchema = SCHEMA.clone();
        otherSchema[31] = 1;
        assertThat(LEAF.has(new Opening(Compartment.CONTENT, CONTENT.salt(), otherSchema, CONTENT.bytes())))
                .isFalse();
    }

    /** Reckoned apart, with Python's {@code hmac}: a change of the format would make every proof ever given worthless. */
    @Test
    void the_format_stays() {
        assertThat(new Opening(Compartment.ACTOR, SALT, SCHEMA, bytes("police.vlore")).commitment())
                .isEqualTo(Hash.of(
                        HexFormat.of().parseHex("87ac558b2ab75ca288e59de08be75d1f32a3c990a3fa0a4caf73415900ca76ea")));
    }

    @Test
    void an_opening_prints_nothing_of_what_it_shows() {
        assertThat(ACTOR).hasToString("opening of actor");
    }

    @Test
    void a_bundle_is_read_as_it_was_written() {
        List<byte[]> entries = List.of(LEAF.bytes(), new byte[0], new byte[65_535]);
        assertThat(Bundle.parse(Bundle.of(entries)))
                .hasValueSatisfying(
                        read -> assertThat(read).usingRecursiveComparison().isEqualTo(entries));
        assertThatThrownBy(() -> Bundle.of(List.of(new byte[65_536]))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bundle_that_is_cut_off_is_none() {
        byte[] bundle = Bundle.of(List.of(LEAF.bytes(), LEAF.bytes()));
        for (int length = 1; length < bundle.length; length++) {
            assertThat(Bundle.parse(Arrays.copyOf(bundle, length)).isPresent())
                    .as("%s", length)
                    .isEqualTo(length == 132);
        }
    }
}
