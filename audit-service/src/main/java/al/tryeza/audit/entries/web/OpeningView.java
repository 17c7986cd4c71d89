package al.tryeza.audit.entries.web;

import al.tryeza.audit.ledger.entry.Opening;
import java.util.Base64;

/** An opening as the verifier reads it; everything but the compartment's name in base64. */
record OpeningView(String compartment, String salt, String schema, String bytes) {

    static OpeningView of(Opening opening) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new OpeningView(
                opening.compartment().code(),
                base64.encodeToString(opening.salt()),
                base64.encodeToString(opening.schema()),
                base64.encodeToString(opening.bytes()));
    }
}
