package al.tryeza.audit.ledger.policy;

import al.tryeza.audit.ledger.note.VerifierKey;
import java.util.List;
import java.util.Set;

/** What a quorum is made of. */
sealed interface Member {

    /** Whether it has seen a checkpoint that these have cosigned. */
    boolean witnessed(Set<VerifierKey> cosigners);

    /** One witness. */
    record Witness(VerifierKey key) implements Member {
        @Override
        public boolean witnessed(Set<VerifierKey> cosigners) {
            return cosigners.contains(key);
        }
    }

    /** So many of these. */
    record Group(int threshold, List<Member> members) implements Member {

        public Group {
            members = List.copyOf(members);
        }

        @Override
        public boolean witnessed(Set<VerifierKey> cosigners) {
            return members.stream()
                            .filter(member -> member.witnessed(cosigners))
                            .count()
                    >= threshold;
        }
    }

    /** Nobody is needed. */
    record Nobody() implements Member {
        @Override
        public boolean witnessed(Set<VerifierKey> cosigners) {
            return true;
        }
    }
}
