package al.tryeza.referral.disclosure;

/** What became of something sealed. */
public sealed interface Unsealed {

    /** It opened; who signed it is still to be found out. */
    record Opened(SignedSubmission submission) implements Unsealed {
        @Override
        public String toString() {
            return "opened";
        }
    }

    /** It did not. */
    record Refused(UnsealingFault fault) implements Unsealed {}
}
