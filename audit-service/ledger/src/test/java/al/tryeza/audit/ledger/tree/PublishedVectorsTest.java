package al.tryeza.audit.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases that others published; where they are from stands beside them. */
class PublishedVectorsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Leaves and roots with which implementations of Certificate Transparency (RFC 6962) have been tested since 2012. */
    private static final List<String> CT_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static List<JsonNode> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublishedVectorsTest.class.getResourceAsStream("/vectors/" + file)),
                StandardCharsets.UTF_8))) {
            return reader.lines().map(JSON::readTree).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<JsonNode> inclusion() {
        return lines("inclusion.jsonl").stream();
    }

    static Stream<JsonNode> consistency() {
        return lines("consistency.jsonl").stream().filter(vector -> !ofWords(vector));
    }

    /** One case compares words in the place of roots; here a root is a hash. */
    private static boolean ofWords(JsonNode vector) {
        return !vector.path("wantErr").booleanValue() && hash(vector, "root1").isEmpty();
    }

    private static Optional<List<Hash>> path(JsonNode node) {
        List<Hash> path = new ArrayList<>();
        node.valueStream().forEach(hash -> Hash.parse(hash.asString()).ifPresent(path::add));
        return path.size() == node.size() ? Optional.of(path) : Optional.empty();
    }

    private static Optional<Hash> hash(JsonNode vector, String field) {
        return Hash.parse(vector.path(field).asString());
    }

    private static long number(JsonNode vector, String field) {
        return vector.path(field).bigIntegerValue().longValue();
    }

    @ParameterizedTest
    @MethodSource("inclusion")
    void inclusion_is_believed_or_not_as_others_do(JsonNode vector) {
        boolean holds = path(vector.path("proof"))
                .filter(path -> hash(vector, "leafHash").isPresent()
                        && hash(vector, "root").isPresent()
                        && new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), path)
                                .check(
                                        hash(vector, "leafHash").orElseThrow(),
                                        hash(vector, "root").orElseThrow())
                                .isEmpty())
                .isPresent();
        assertThat(holds).isNotEqualTo(vector.path("wantErr").booleanValue());
    }

    @ParameterizedTest
    @MethodSource("consistency")
    void consistency_is_believed_or_not_as_others_do(JsonNode vector) {
        boolean holds = path(vector.path("proof"))
                .filter(path -> hash(vector, "root1").isPresent()
                        && hash(vector, "root2").isPresent()
                        && new ConsistencyProof(number(vector, "size1"), number(vector, "size2"), path)
                                .check(
                                        hash(vector, "root1").orElseThrow(),
                                        hash(vector, "root2").orElseThrow())
                                .isEmpty())
                .isPresent();
        assertThat(holds).isNotEqualTo(vector.path("wantErr").booleanValue());
    }

    @Test
    void there_are_as_many_cases_as_were_published() {
        assertThat(lines("inclusion.jsonl")).hasSize(98);
        assertThat(lines("consistency.jsonl")).hasSize(98);
        assertThat(consistency()).hasSize(97);
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void a_tree_of_certificate_transparency_has_its_root(int size, String root) {
        var growth = new Growth(0, tile -> {
            throw new TileMissing(tile);
        });
        CT_LEAVES
                .subList(0, size)
                .forEach(leaf -> growth.add(new TreeHasher().leaf(HexFormat.of().parseHex(leaf))));
        assertThat(growth.root().bytes()).isEqualTo(HexFormat.of().parseHex(root));
    }
}
