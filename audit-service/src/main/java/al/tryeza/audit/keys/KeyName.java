package al.tryeza.audit.keys;

import java.time.YearMonth;

/** Whose key it is. It has no text form, so that a case's reference does not reach a log line by it. */
public sealed interface KeyName {

    /** Subject and content of what is about a case. */
    final class OfCase implements KeyName {

        private final String caseRef;

        private OfCase(String caseRef) {
            this.caseRef = caseRef;
        }

        @Override
        public String text() {
            return "case " + caseRef;
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof OfCase that && caseRef.equals(that.caseRef);
        }

        @Override
        public int hashCode() {
            return caseRef.hashCode();
        }

        @Override
        public String toString() {
            return "a case";
        }
    }

    /** Everything else that an institution's officers or systems did in a month, in UTC. */
    record OfInstitution(String institution, YearMonth month) implements KeyName {

        @Override
        public String text() {
            return "institution " + month + " " + institution;
        }
    }

    /** The key of a case. */
    static KeyName ofCase(String caseRef) {
        return new OfCase(caseRef);
    }

    /** The name as the key store keeps it, sealed. */
    String text();
}
