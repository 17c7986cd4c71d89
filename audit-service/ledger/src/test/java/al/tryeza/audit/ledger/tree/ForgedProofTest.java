package al.tryeza.audit.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proof that was touched proves nothing, and says in what way. */
class ForgedProofTest {

    private static final List<Hash> LEAVES = Trees.leaves(300);
    private static final Hash ROOT = Trees.root(LEAVES);
    private static final InclusionProof TRUE = new InclusionProof(123, 300, Trees.path(123, LEAVES));
    private static final ConsistencyProof GROWN = new ConsistencyProof(123, 300, Trees.proof(123, LEAVES));
    private static final Hash OLD_ROOT = Trees.root(LEAVES.subList(0, 123));

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    private static List<Hash> with(List<Hash> path, int place, Hash hash) {
        List<Hash> changed = new ArrayList<>(path);
        changed.set(place, hash);
        return changed;
    }

    @Test
    void one_bit_anywhere_is_found() {
        var random = new Random(9162);
        int tried = 0;
        for (int place = 0; place < TRUE.path().size(); place++) {
            for (int round = 0; round < 20; round++) {
                Hash changed = flipped(TRUE.path().get(place), random.nextInt(256));
                assertThat(new InclusionProof(123, 300, with(TRUE.path(), place, changed)).check(LEAVES.get(123), ROOT))
                        .contains(ProofFault.ROOT_MISMATCH);
                tried++;
            }
        }
        for (int place = 0; place < GROWN.path().size(); place++) {
            for (int round = 0; round < 20; round++) {
                Hash changed = flipped(GROWN.path().get(place), random.nextInt(256));
                assertThat(new ConsistencyProof(123, 300, with(GROWN.path(), place, changed)).check(OLD_ROOT, ROOT))
                        .isPresent();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(300);
        assertThat(TRUE.check(flipped(LEAVES.get(123), 7), ROOT)).contains(ProofFault.ROOT_MISMATCH);
        assertThat(TRUE.check(LEAVES.get(123), flipped(ROOT, 255))).contains(ProofFault.ROOT_MISMATCH);
        assertThat(GROWN.check(flipped(OLD_ROOT, 0), ROOT)).contains(ProofFault.OLD_ROOT_MISMATCH);
        assertThat(GROWN.check(OLD_ROOT, flipped(ROOT, 0))).contains(ProofFault.ROOT_MISMATCH);
    }

    @Test
    void every_other_index_and_length_is_found() {
        for (int index = 0; index < 300; index++) {
            Optional<ProofFault> fault = new InclusionProof(index, 300, TRUE.path()).check(LEAVES.get(123), ROOT);
            assertThat(fault.isPresent()).isEqualTo(index != 123);
        }
        for (int size = 1; size < 600; size++) {
            Optional<ProofFault> fault = new ConsistencyProof(size, 300, GROWN.path()).check(OLD_ROOT, ROOT);
            assertThat(fault.isPresent()).as("%s", size).isEqualTo(size != 123);
        }
        for (int length = 0; length < TRUE.path().size(); length++) {
            assertThat(new InclusionProof(123, 300, TRUE.path().subList(0, length)).check(LEAVES.get(123), ROOT))
                    .contains(ProofFault.WRONG_PROOF_LENGTH);
        }
        List<Hash> longer = new ArrayList<>(TRUE.path());
        longer.add(ROOT);
        assertThat(new InclusionProof(123, 300, longer).check(LEAVES.get(123), ROOT))
                .contains(ProofFault.WRONG_PROOF_LENGTH);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, SIZE_ZERO",
        "5, 5, INDEX_BEYOND_SIZE",
        "-1, 5, INDEX_BEYOND_SIZE",
        "-1, -1, INDEX_BEYOND_SIZE",
        "0, 2, WRONG_PROOF_LENGTH",
        "-2, -1, WRONG_PROOF_LENGTH"
    })
    void an_index_outside_the_tree_is_told_by_its_code(long index, long size, ProofFault fault) {
        assertThat(new InclusionProof(index, size, List.of()).check(ROOT, ROOT)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, SIZE_ZERO",
        "0, 5, SIZE_ZERO",
        "6, 5, SIZES_REVERSED",
        "-1, 5, SIZES_REVERSED",
        "4, 5, WRONG_PROOF_LENGTH",
        "1, -1, WRONG_PROOF_LENGTH"
    })
    void sizes_that_make_no_sense_are_told_by_their_code(long oldSize, long size, ProofFault fault) {
        assertThat(new ConsistencyProof(oldSize, size, List.of()).check(ROOT, ROOT))
                .contains(fault);
    }

    @Test
    void lengths_hold_up_to_the_largest_tree_there_can_be() {
        var random = new Random(64);
        for (int round = 0; round < 20_000; round++) {
            long size = random.nextLong() >>> random.nextInt(64);
            long index = Long.remainderUnsigned(random.nextLong(), size == 0 ? 1 : size);
            if (size != 0) {
                assertThat(InclusionProof.length(index, size)).isEqualTo(length(unsigned(index), unsigned(size)));
                assertThat(ConsistencyProof.length(index + 1, size))
                        .isEqualTo(subproofLength(unsigned(index).add(BigInteger.ONE), unsigned(size), true));
            }
        }
    }

    private static BigInteger unsigned(long number) {
        return new BigInteger(Long.toUnsignedString(number));
    }

    private static int length(BigInteger index, BigInteger size) {
        if (size.equals(BigInteger.ONE)) {
            return 0;
        }
        BigInteger split =
                BigInteger.ONE.shiftLeft(size.subtract(BigInteger.ONE).bitLength() - 1);
        return 1
                + (index.compareTo(split) < 0
                        ? length(index, split)
                        : length(index.subtract(split), size.subtract(split)));
    }

    private static int subproofLength(BigInteger old, BigInteger size, boolean whole) {
        if (old.equals(size)) {
            return whole ? 0 : 1;
        }
        BigInteger split =
                BigInteger.ONE.shiftLeft(size.subtract(BigInteger.ONE).bitLength() - 1);
        return 1
                + (old.compareTo(split) <= 0
                        ? subproofLength(old, split, whole)
                        : subproofLength(old.subtract(split), size.subtract(split), false));
    }
}
