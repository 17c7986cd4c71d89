package al.tryeza.audit.ledger.policy;

import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.policy.TrustPolicy.Party;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a policy file line by line. Names are octets: nothing is known of what they spell. */
public final class PolicyReader {

    private static final int MOST_LINES = 10_000;
    private static final String NONE = "none";

    private final List<Party> logs = new ArrayList<>();
    private final List<Party> witnesses = new ArrayList<>();
    private final Map<String, Member> named = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable Member quorum;
    private int line;

    private PolicyReader() {}

    /**
     * Reads a policy.
     *
     * @throws MalformedPolicy with the first line that is wrong
     */
    public static TrustPolicy read(byte[] bytes) throws MalformedPolicy {
        return new PolicyReader().policy(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private TrustPolicy policy(String text) throws MalformedPolicy {
        for (String each : text.split("\n", -1)) {
            line++;
            if (line > MOST_LINES) {
                throw fault(PolicyFault.TOO_LONG);
            }
            if (each.chars().anyMatch(octet -> octet != '\t' && (octet < ' ' || octet == 0x7F))) {
                throw fault(PolicyFault.CONTROL_CHARACTER);
            }
            String trimmed = each.replace('\t', ' ').strip();
            if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                take(List.of(trimmed.split(" +")));
            }
        }
        if (quorum == null) {
            throw fault(PolicyFault.NOT_ONE_QUORUM);
        }
        return new TrustPolicy(logs, witnesses, quorum);
    }

    private void take(List<String> words) throws MalformedPolicy {
        switch (words.getFirst()) {
            case "log" -> {
                requireWords(words, 2, 3);
                logs.add(party(words, 1, logs, Set.of(KeyType.ED25519, KeyType.COSIGNATURE_ML_DSA_44)));
            }
            case "witness" -> {
                requireWords(words, 3, 4);
                Party witness =
                        party(words, 2, witnesses, Set.of(KeyType.COSIGNATURE_ED25519, KeyType.COSIGNATURE_ML_DSA_44));
                witnesses.add(witness);
                name(words.get(1), new Member.Witness(witness.key()));
            }
            case "group" -> {
                requireWords(words, 4, Integer.MAX_VALUE);
                List<String> names = words.subList(3, words.size());
                int threshold = threshold(words.get(2), names.size());
                name(words.get(1), new Member.Group(threshold, group(names)));
            }
            case "quorum" -> {
                requireWords(words, 2, 2);
                if (quorum != null) {
                    throw fault(PolicyFault.NOT_ONE_QUORUM);
                }
                quorum = words.get(1).equals(NONE) ? new Member.Nobody() : known(words.get(1));
            }
            default -> throw fault(PolicyFault.UNKNOWN_LINE);
        }
    }

    private Party party(List<String> words, int place, List<Party> others, Set<KeyType> types) throws MalformedPolicy {
        VerifierKey key = key(words.get(place));
        PublicKey bare = key.key();
        if (!types.contains(key.type())) {
            throw fault(PolicyFault.BAD_KEY);
        }
        if (others.stream().anyMatch(other -> other.key().key().equals(bare))) {
            throw fault(PolicyFault.SAME_KEY);
        }
        return new Party(key, words.size() > place + 1 ? Optional.of(address(words.get(place + 1))) : Optional.empty());
    }

    private VerifierKey key(String text) throws MalformedPolicy {
        try {
            return VerifierKey.parse(new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        } catch (Unbelievable malformed) {
            throw fault(PolicyFault.BAD_KEY);
        }
    }

    private URI address(String text) throws MalformedPolicy {
        try {
            URI address = URI.create(text);
            if (address.isAbsolute() && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw fault(PolicyFault.BAD_ADDRESS);
    }

    private int threshold(String text, int members) throws MalformedPolicy {
        return switch (text) {
            case "all" -> members;
            case "any" -> 1;
            default -> {
                if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > members) {
                    throw fault(PolicyFault.BAD_THRESHOLD);
                }
                yield Integer.parseInt(text);
            }
        };
    }

    private List<Member> group(List<String> names) throws MalformedPolicy {
        List<Member> found = new ArrayList<>(names.size());
        for (String name : names) {
            found.add(known(name));
            if (!members.add(name)) {
                throw fault(PolicyFault.TWICE_A_MEMBER);
            }
        }
        return found;
    }

    private void name(String name, Member member) throws MalformedPolicy {
        if (name.equals(NONE) || named.putIfAbsent(name, member) != null) {
            throw fault(PolicyFault.SAME_NAME);
        }
    }

    private Member known(String name) throws MalformedPolicy {
        Member member = named.get(name);
        if (member == null) {
            throw fault(PolicyFault.UNKNOWN_NAME);
        }
        return member;
    }

    private void requireWords(List<String> words, int least, int most) throws MalformedPolicy {
        if (words.size() < least || words.size() > most) {
            throw fault(PolicyFault.WRONG_NUMBER_OF_WORDS);
        }
    }

    private MalformedPolicy fault(PolicyFault fault) {
        return new MalformedPolicy(fault, line);
    }
}
