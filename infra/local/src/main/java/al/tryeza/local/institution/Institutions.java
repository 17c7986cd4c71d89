package al.tryeza.local.institution;

import al.tryeza.events.Topic;
import al.tryeza.local.institution.PlatformKeys.Known;
import al.tryeza.local.institution.PlatformKeys.State;
import al.tryeza.servers.InstitutionClient;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds, rotates and revokes. Each is a row of steps of which every one may be done twice; whoever is interrupted between
 * two runs the same again.
 */
final class Institutions {

    private final ClientFiles files;
    private final Secrets secrets;
    private final Topics topics;
    private final PlatformKeys keys;

    Institutions(ClientFiles files, Secrets secrets, Topics topics, PlatformKeys keys) {
        this.files = files;
        this.secrets = secrets;
        this.topics = topics;
        this.keys = keys;
    }

    /** Lets an institution's systems publish. */
    List<String> add(String institution) throws Refused, IOException, InterruptedException {
        var intake = entitled(institution);
        keys.of(institution);
        if (!keys.register(institution, files.key(institution).key())) {
            // a key of earlier times
            files.key(institution).delete();
            keys.register(institution, files.key(institution).key());
        }
        provision(institution, intake);
        files.unmarkRevoked(institution);
        return List.of(
                institution + " may publish: "
                        + intake.stream().map(Topic::topicName).sorted().collect(Collectors.joining(", ")) + ".",
                "Its Kafka client is clients/%1$s.properties, its signing key clients/%1$s.jwk; hand them over, and to nobody else."
                        .formatted(institution));
    }

    private void provision(String institution, Set<Topic> intake) throws IOException {
        var password = secrets.get(ClientFiles.userOf(institution));
        topics.provisionInstitutions(List.of(new InstitutionClient(institution, intake, password)), "");
        files.writeSettings(institution, topics.properties(institution, password));
    }

    /**
     * Gives it another signing key. The new one counts before the old one is put aside, and the old one is put aside before
     * it is retired: at no moment is there no key that counts.
     */
    List<String> rotate(String institution) throws Refused, IOException, InterruptedException {
        entitled(institution);
        keys.of(institution);
        var current = files.key(institution);
        var next = files.nextKey(institution);
        var old = files.oldKey(institution);
        if (!current.exists()) {
            throw Refused.question("%s has no key here that could be rotated: infra/institution add %1$s makes one."
                    .formatted(institution));
        }
        var said = new ArrayList<String>();
        if (next.exists() || !old.exists()) {
            if (!keys.register(institution, next.key())) {
                next.delete();
                throw Refused.notAllowed(
                        "The new key was retired or revoked meanwhile. Nothing was changed; run the same again.");
            }
            current.copyTo(old);
            next.replace(current);
        } else {
            said.add("Finishing a rotation that was interrupted.");
        }
        keys.retire(institution, old.key().getKeyID());
        old.delete();
        said.add("%1$s signs with a new key: hand clients/%1$s.jwk over.".formatted(institution));
        said.add(
                "What was signed with the old one and reaches the broker within one hour still counts; what comes later is refused with key_retired and can be signed anew.");
        return said;
    }

    /** Shuts it out: the broker first, which takes effect at once, then the keys. */
    List<String> revoke(String institution) throws Refused, IOException, InterruptedException {
        entitled(institution);
        files.markRevoked(institution);
        topics.revokeInstitution(institution);
        var known = keys.of(institution);
        for (Known key : known) {
            if (key.state() != State.REVOKED) {
                keys.revoke(institution, key.keyId());
            }
        }
        files.delete(institution);
        return List.of(
                institution
                        + " can publish nothing any more: it has no password and no rights on the broker, its keys are revoked, its files are deleted here.",
                "What it had published and was not read yet is refused with key_revoked. Its receipts stay on the record.");
    }

    /** A line an institution: who has a user, keys, files. */
    List<String> list(List<String> institutions) throws Refused, InterruptedException {
        var users = topics.institutions();
        var lines = new ArrayList<String>();
        lines.add("%-28s %-8s %-34s %s".formatted("institution", "broker", "keys", "files here"));
        for (var institution : institutions) {
            var known = keys.of(institution);
            lines.add("%-28s %-8s %-34s %s"
                    .formatted(
                            institution,
                            users.contains(institution) ? "yes" : "no",
                            counted(known, State.ACTIVE) + " active, " + counted(known, State.RETIRED) + " retired, "
                                    + counted(known, State.REVOKED) + " revoked",
                            files.key(institution).exists() && files.hasSettings(institution) ? "yes" : "no"));
        }
        return lines;
    }

    private static long counted(List<Known> keys, State state) {
        return keys.stream().filter(key -> key.state() == state).count();
    }

    private static Set<Topic> entitled(String institution) throws Refused {
        return Entitlement.of(institution)
                .orElseThrow(
                        () -> Refused.question(
                                "No institution of that kind publishes: police, border police, prosecution, social services, health, education, employment, information, prefectures, NGOs, child protection units and shelters do, by ids such as shelter.vatra."));
    }
}
