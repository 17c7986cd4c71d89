package al.tryeza.audit.verifier;

import al.tryeza.audit.ledger.text.Base64Text;
import al.tryeza.audit.ledger.tree.Hash;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of one proof. */
record JsonProof(JsonNode fields) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** More hashes than any proof has, and few enough to be told apart from an attack on memory. */
    private static final int MOST_HASHES = 1_000;

    /** @throws NotGood where the line is no JSON object */
    static JsonProof parse(String line) throws NotGood {
        try {
            JsonNode fields = JSON.readTree(line);
            if (fields.isObject()) {
                return new JsonProof(fields);
            }
        } catch (JacksonException malformed) {
            // told below
        }
        throw new NotGood("not_json");
    }

    /** @throws NotGood where the field is no whole number of 64 bits */
    long number(String field) throws NotGood {
        JsonNode number = present(field);
        if (!number.isIntegralNumber()) {
            throw new NotGood("not_a_number");
        }
        BigInteger value = number.bigIntegerValue();
        if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw new NotGood("number_out_of_range");
        }
        return value.longValue();
    }

    /** @throws NotGood where the field is no hash in base64 */
    Hash hash(String field) throws NotGood {
        return hash(bytes(present(field)));
    }

    /** @throws NotGood where one of the fields is not base64 */
    boolean same(String field, String other) throws NotGood {
        return Arrays.equals(bytes(present(field)), bytes(present(other)));
    }

    /** The hashes of the proof; none where it is null. */
    List<Hash> path() throws NotGood {
        JsonNode path = fields.path("proof");
        if (path.isNull() || path.isMissingNode()) {
            return List.of();
        }
        if (!path.isArray()) {
            throw new NotGood("proof_is_no_list");
        }
        if (path.size() > MOST_HASHES) {
            throw new NotGood("wrong_proof_length");
        }
        List<Hash> hashes = new ArrayList<>(path.size());
        for (JsonNode hash : path) {
            hashes.add(hash(bytes(hash)));
        }
        return hashes;
    }

    private JsonNode present(String field) throws NotGood {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new NotGood("missing_field");
        }
        return value;
    }

    private static byte[] bytes(JsonNode text) throws NotGood {
        return Base64Text.decode(text.isString() ? text.stringValue() : "?")
                .orElseThrow(() -> new NotGood("bad_base64"));
    }

    private static Hash hash(byte[] bytes) throws NotGood {
        if (bytes.length != Hash.LENGTH) {
            throw new NotGood("wrong_hash_length");
        }
        return Hash.of(bytes);
    }
}
