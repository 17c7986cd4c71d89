package al.tryeza.audit.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, 0/000",
        "1, 1234067, 256, 1/x001/x234/067",
        "2, 999, 5, 2/999.p/5",
        "0, 1000, 255, 0/x001/000.p/255",
        "7, 0, 1, 7/000.p/1"
    })
    void a_tile_has_one_path(int level, long index, int width, String path) {
        var tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).contains(tile);
    }

    @Test
    void the_largest_index_has_a_path() {
        assertThat(TileIndex.path(-1)).isEqualTo("x018/x446/x744/x073/x709/x551/615");
        assertThat(TileIndex.parse("x018/x446/x744/x073/x709/x551/615")).contains(-1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/0",
                "0/00",
                "0/0000",
                "00/000",
                "-1/000",
                "8/000",
                "64/000",
                "0/x000/000",
                "0/001/000",
                "0/x001/x000",
                "0/x1/000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p/",
                "0/000/",
                "0/000.p/5/",
                "0/x018/x446/x744/x073/x709/x551/616",
                "0/x999/x999/x999/x999/x999/x999/999",
                "0/٠٠٠",
                "../../000",
                "0/000\n"
            })
    void a_path_in_any_other_form_is_none(String path) {
        assertThat(Tile.parse(path)).isEmpty();
    }
}
