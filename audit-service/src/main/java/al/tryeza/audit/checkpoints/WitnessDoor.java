package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.witness.WitnessRequest;
import java.net.URI;

/** The way to the witnesses. */
public interface WitnessDoor {

    /** Asks one for a cosignature, and waits for its answer, but not for ever. */
    WitnessAnswer addCheckpoint(URI address, WitnessRequest request);
}
