package al.tryeza.local.institution;

import al.tryeza.events.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an institution's kind may publish, told by the first word of its id. The broker is set up by this; the platform
 * judges each signed record by its own directory.
 */
final class Entitlement {

    private static final Set<Topic> REFERRALS = Set.of(Topic.INTAKE_REFERRALS, Topic.INTAKE_CASE_UPDATES);

    private static final Map<String, Set<Topic>> BY_KIND = Map.ofEntries(
            Map.entry(
                    "police", Set.of(Topic.INTAKE_REFERRALS, Topic.INTAKE_IDENTIFICATIONS, Topic.INTAKE_CASE_UPDATES)),
            Map.entry("border", REFERRALS),
            Map.entry("prosecution", REFERRALS),
            Map.entry("social", REFERRALS),
            Map.entry("health", REFERRALS),
            Map.entry("education", REFERRALS),
            Map.entry("employment", REFERRALS),
            Map.entry("informative", REFERRALS),
            Map.entry("prefecture", REFERRALS),
            Map.entry("ngo", REFERRALS),
            Map.entry("cpu", REFERRALS),
            Map.entry("shelter", REFERRALS));

    private Entitlement() {}

    /** The intake topics it may write to; nothing where it may publish nothing at all, or the id is none. */
    static Optional<Set<Topic>> of(String institution) {
        return institution.matches("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*")
                ? Optional.ofNullable(BY_KIND.get(institution.substring(0, institution.indexOf('.'))))
                : Optional.empty();
    }
}
