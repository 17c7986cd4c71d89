package al.tryeza.audit.checkpoints;

import java.util.List;

/** How the witnesses stand, for whoever signs next and for those who watch them. */
public interface WitnessStandings {

    /** One for each witness that was ever asked. */
    List<WitnessStanding> all();

    /** Keeps how they stand now. */
    void put(List<WitnessStanding> standings);
}
