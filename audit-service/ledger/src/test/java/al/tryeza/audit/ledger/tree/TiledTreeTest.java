package al.tryeza.audit.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiledTreeTest {

    private static final int SEED = 6962;
    private static final List<Hash> LEAVES = Trees.leaves(70_000);

    private static TiledTree tree(int size) {
        var growth = new Growth(0, none());
        LEAVES.subList(0, size).forEach(growth::add);
        var tiles = new Trees.Kept();
        tiles.keep(growth.changed());
        return new TiledTree(size, tiles);
    }

    private static TileSource none() {
        return tile -> {
            throw new TileMissing(tile);
        };
    }

    @Test
    void small_trees_and_all_their_proofs_are_as_the_definition_says() {
        int proofs = 0;
        for (int size = 0; size <= 70; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Hash root = Trees.root(leaves);
            assertThat(tree(size).root()).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree(size).inclusion(index);
                assertThat(proof.path()).isEqualTo(Trees.path(index, leaves));
                assertThat(proof.check(leaves.get(index), root)).isEmpty();
                proofs++;
            }
            for (int old = 1; old <= size; old++) {
                ConsistencyProof proof = tree(size).consistencyFrom(old);
                assertThat(proof.path()).isEqualTo(Trees.proof(old, leaves));
                assertThat(proof.check(Trees.root(leaves.subList(0, old)), root))
                        .isEmpty();
                proofs++;
            }
        }
        assertThat(proofs).isEqualTo(70 * 71);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000})
    void trees_of_several_tiles_are_as_the_definition_says(int size) {
        List<Hash> leaves = LEAVES.subList(0, size);
        TiledTree tree = tree(size);
        Hash root = Trees.root(leaves);
        assertThat(tree.root()).isEqualTo(root);
        var random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            int index = random.nextInt(size);
            assertThat(tree.leaf(index)).isEqualTo(leaves.get(index));
            assertThat(tree.inclusion(index).check(leaves.get(index), root)).isEmpty();
            int old = 1 + random.nextInt(size);
            assertThat(tree.consistencyFrom(old).check(Trees.root(leaves.subList(0, old)), root))
                    .isEmpty();
        }
    }

    @Test
    void a_tree_grows_by_batches_of_any_size_and_across_restarts() {
        var random = new Random(SEED);
        var tiles = new Trees.Kept();
        var growth = new Growth(0, none());
        for (int batch = 0; batch < 200; batch++) {
            int until = (int) Math.min(LEAVES.size(), growth.size() + random.nextInt(400));
            LEAVES.subList((int) growth.size(), until).forEach(growth::add);
            tiles.keep(growth.changed());
            int size = (int) growth.size();
            assertThat(growth.root()).isEqualTo(Trees.root(LEAVES.subList(0, size)));
            assertThat(new TiledTree(size, tiles).root()).isEqualTo(growth.root());
            if (random.nextBoolean()) {
                growth = new Growth(size, tiles);
                assertThat(growth.root()).isEqualTo(Trees.root(LEAVES.subList(0, size)));
            }
        }
        assertThat(growth.size()).isGreaterThan(20_000);
    }

    @Test
    void only_what_changed_is_written() {
        var growth = new Growth(0, none());
        LEAVES.subList(0, 300).forEach(growth::add);
        assertThat(growth.changed())
                .extracting(written -> written.tile().path())
                .containsExactly("0/000", "0/001.p/44", "1/000.p/1");
        assertThat(growth.changed()).isEmpty();
        growth.add(LEAVES.get(300));
        assertThat(growth.changed())
                .extracting(written -> written.tile().path())
                .containsExactly("0/001.p/45");
    }

    @Test
    void a_proof_reads_each_tile_once_and_few_of_them() {
        Set<Tile> read = new HashSet<>();
        var tiles = new Trees.Kept();
        var growth = new Growth(0, none());
        LEAVES.forEach(growth::add);
        tiles.keep(growth.changed());
        var tree = new TiledTree(LEAVES.size(), tile -> {
            assertThat(read.add(tile)).isTrue();
            return tiles.read(tile);
        });
        tree.inclusion(12_345);
        assertThat(read).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void what_is_not_there_is_said() {
        assertThatThrownBy(() -> tree(5).inclusion(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(5).inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(5).consistencyFrom(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(5).consistencyFrom(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TiledTree(5, none()).root()).isInstanceOf(TileMissing.class);
        assertThatThrownBy(() -> new TiledTree(5, _ -> new byte[4 * Hash.LENGTH]).root())
                .isInstanceOf(TileMissing.class);
    }
}
