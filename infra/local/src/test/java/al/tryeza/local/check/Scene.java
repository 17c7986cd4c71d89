package al.tryeza.local.check;

import al.tryeza.local.check.Look.Expected;
import al.tryeza.local.check.Look.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Evidence of a run in which all went well: two referrals to one table, told to two officers. Tests then spoil it. */
final class Scene {

    static final String LOOKING = "social.vlore";
    static final List<String> OFFICERS = List.of("secretary.vlore", "police.vlore");

    final List<Accepted> accepted = new ArrayList<>();
    final List<Published> published = new ArrayList<>();
    final List<StoredReferral> referrals = new ArrayList<>();
    final List<StoredIdentification> identifications = new ArrayList<>();
    final List<StoredGrant> grants = new ArrayList<>();
    final List<Look> looks = new ArrayList<>();
    final List<Leave> granted = new ArrayList<>();
    final List<Leave> withdrawn = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final Map<String, List<String>> inboxes = new HashMap<>();
    final List<QueuedMail> queued = new ArrayList<>();
    final List<ArrivedMail> arrived = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final Map<String, Long> leftovers = new HashMap<>(Map.of("events unsent", 0L));
    final List<String> canaries = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    Scene() {
        referral("case-a");
        referral("case-b");
    }

    private void referral(String ref) {
        String id = UUID.nameUUIDFromBytes(ref.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        accepted.add(new Accepted("key of " + ref, ref, id, "", "AL-12"));
        referrals.add(new StoredReferral(id, ref, "AL-12", 3, 3));
        publish("case-events", ref, "CaseOpened", Map.of());
        publish("case-events", ref, "ReferralSubmitted", Map.of("referralId", id));
        Published routed =
                publish("case-events", ref, "ReferralRouted", Map.of("table", "AL-12", "joins", "[]", "recused", "[]"));
        OFFICERS.forEach(officer -> tell(routed, officer, "REFERRAL_ROUTED"));
    }

    /** An identification of a case that is there, of which all went well, too. */
    void identify(String ref) {
        String id = "identification of " + ref;
        accepted.add(new Accepted("key of " + id, ref, "", id, "AL-12"));
        identifications.add(new StoredIdentification(id, ref));
        Published recorded = step(ref, "IdentificationRecorded", Map.of("identificationId", id));
        OFFICERS.forEach(officer -> tell(recorded, officer, "IDENTIFICATION_RECORDED"));
    }

    /** A person's consent of which all went well: one officer is granted her name and shown it until she takes it back. */
    void confide(String ref) {
        String grant = "grant of " + ref;
        String withdrawal = "withdrawal of " + ref;
        granted.add(new Leave(grant, ref));
        withdrawn.add(new Leave(withdrawal, ref));
        grants.add(new StoredGrant(grant, ref, "CONSENT_WITHDRAWN"));
        look(ref, "first", Expected.REFUSED, Seen.NOTHING);
        Published given = step(ref, "GrantGiven", Map.of("grantId", grant));
        tell(given, LOOKING, "GRANT_GIVEN");
        look(ref, "second", Expected.SHOWN, Seen.PERSON);
        look(ref, "meanwhile", Expected.EITHER, Seen.PERSON);
        step(ref, "ConsentWithdrawn", Map.of("withdrawalId", withdrawal));
        step(ref, "GrantEnded", Map.of("grantId", grant));
        look(ref, "last", Expected.REFUSED, Seen.NOTHING);
    }

    /** Another grant to the same officer, that the withdrawal ended as well. */
    void again(String ref) {
        String grant = "another grant of " + ref;
        grants.add(new StoredGrant(grant, ref, "CONSENT_WITHDRAWN"));
        tell(step(ref, "GrantGiven", Map.of("grantId", grant)), LOOKING, "GRANT_GIVEN");
        step(ref, "GrantEnded", Map.of("grantId", grant));
    }

    private void look(String ref, String name, Expected expected, Seen seen) {
        String id = name + " look at " + ref;
        looks.add(new Look(id, ref, LOOKING, expected, seen));
        publish(
                "access-events",
                ref,
                "AccessDecided",
                Map.of(
                        "accessId",
                        id,
                        "decision",
                        seen == Seen.NOTHING ? "DENIED" : "GRANTED",
                        Published.OFFICER,
                        LOOKING));
    }

    /** A further step of a case that is there. */
    private Published step(String ref, String type, Map<String, String> content) {
        referrals.replaceAll(referral -> referral.caseRef().equals(ref)
                ? new StoredReferral(referral.id(), ref, "AL-12", referral.version() + 1, referral.steps() + 1)
                : referral);
        return publish("case-events", ref, type, content);
    }

    private void tell(Published step, String officer, String kind) {
        Notice notice = new Notice(step.id() + "-" + officer, step.id(), step.key(), officer, kind);
        notices.add(notice);
        inboxes.computeIfAbsent(officer, none -> new ArrayList<>()).add(notice.id());
        queued.add(new QueuedMail(notice.id(), "SENT"));
        arrived.add(new ArrivedMail("<" + notice.id() + "@tryeza>", officer + "@tryeza.test", "text"));
        for (String channel : List.of("INBOX", "MAIL")) {
            publish(
                    "notification-events",
                    officer,
                    "NotificationDelivered",
                    Map.of("notificationId", notice.id(), "channel", channel));
        }
    }

    Published publish(String topic, String key, String type, Map<String, String> content) {
        long version = versions.merge(topic + key, 1L, Long::sum);
        Published event = new Published(
                topic,
                0,
                published.size(),
                key,
                "event-%d".formatted(published.size()),
                type,
                version,
                "bytes",
                content);
        published.add(event);
        entries.add(entry(event, entries.size()));
        return event;
    }

    static Entry entry(Published event, long index) {
        return new Entry(
                index,
                event.topic(),
                event.partition(),
                event.offset(),
                event.id(),
                event.version(),
                event.digest(),
                "");
    }

    /** The place of an event of that type in {@link #published}. */
    int find(String type) {
        for (int index = 0; index < published.size(); index++) {
            if (published.get(index).type().equals(type)) {
                return index;
            }
        }
        throw new AssertionError(type);
    }

    /** The same event with another version. */
    static Published version(Published event, long version) {
        return new Published(
                event.topic(),
                event.partition(),
                event.offset(),
                event.key(),
                event.id(),
                event.type(),
                version,
                event.digest(),
                event.content());
    }

    /** The same event under another id. */
    static Published id(Published event, String id) {
        return new Published(
                event.topic(),
                event.partition(),
                event.offset(),
                event.key(),
                id,
                event.type(),
                event.version(),
                event.digest(),
                event.content());
    }

    Verdict verdict() {
        return Checker.check(new Evidence(
                new Told(accepted, looks, granted, withdrawn),
                published,
                Map.of(
                        Evidence.partition("case-events", 0), 1_000L,
                        Evidence.partition("access-events", 0), 1_000L,
                        Evidence.partition("notification-events", 0), 1_000L),
                referrals,
                identifications,
                grants,
                notices,
                inboxes,
                queued,
                arrived,
                entries,
                leftovers,
                canaries));
    }
}
