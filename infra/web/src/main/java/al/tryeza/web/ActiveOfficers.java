package al.tryeza.web;

import java.util.Optional;

/** The service's directory, asked at every request: who may act now. */
@FunctionalInterface
public interface ActiveOfficers {

    /** The officer, or empty where they are unknown, suspended or have left. */
    Optional<CurrentOfficer> find(String officerId);
}
