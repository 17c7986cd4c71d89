package al.tryeza.referral.directory.kafka;

import al.tryeza.events.Actor;
import al.tryeza.events.DirectoryChangeKind;
import al.tryeza.events.DirectoryChanged;
import al.tryeza.events.DirectoryChangedContent;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.InstitutionKind;
import al.tryeza.events.InstitutionState;
import al.tryeza.events.InstitutionStateContent;
import al.tryeza.events.KeyChanged;
import al.tryeza.events.KeyChangedContent;
import al.tryeza.events.Language;
import al.tryeza.events.OfficerState;
import al.tryeza.events.OfficerStateContent;
import al.tryeza.events.OfficerStatus;
import al.tryeza.events.OrganisationType;
import al.tryeza.events.Seat;
import al.tryeza.events.Structure;
import al.tryeza.events.TableState;
import al.tryeza.events.TableStateContent;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.directory.DirectoryPublisher;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.KeyChange;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Registrar;
import al.tryeza.referral.directory.SigningKey;
import al.tryeza.referral.directory.WorkingTable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Publishes an entry twice: as the state it is now in, for replicas, and as the change, for the record. */
final class OutboxDirectoryPublisher implements DirectoryPublisher {

    private static final Actor PLATFORM = new Actor(null, "tryeza", "service");

    private final Outbox outbox;
    private final Clock clock;

    OutboxDirectoryPublisher(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void published(Institution institution, long version) {
        var subject = new EntitySubject(EntityKind.INSTITUTION, institution.id());
        var content = new InstitutionStateContent(
                institution.name(),
                InstitutionKind.valueOf(institution.kind().name()),
                OrganisationType.valueOf(institution.kind().organisationType()),
                institution.qark(),
                institution.municipality());
        publish(
                subject,
                version,
                PLATFORM,
                new InstitutionState(structure("InstitutionState", version), PLATFORM, subject, content));
    }

    @Override
    public void published(WorkingTable table, long version) {
        var subject = new EntitySubject(EntityKind.TABLE, table.id());
        List<Seat> seats = table.seats().stream().sorted().map(Seat::new).toList();
        var content = new TableStateContent(table.name(), table.qark(), seats);
        publish(
                subject,
                version,
                PLATFORM,
                new TableState(structure("TableState", version), PLATFORM, subject, content));
    }

    @Override
    public void published(Officer officer, long version, Registrar by) {
        var subject = new EntitySubject(EntityKind.OFFICER, officer.id());
        var content = new OfficerStateContent(
                officer.institution(),
                officer.roles().stream().sorted().toList(),
                OfficerStatus.valueOf(officer.status().name()),
                Language.valueOf(officer.language().name()),
                officer.mail());
        Actor actor = actor(by);
        publish(subject, version, actor, new OfficerState(structure("OfficerState", version), actor, subject, content));
    }

    @Override
    public void changed(SigningKey key, KeyChange change, long version, Registrar by) {
        var subject = new EntitySubject(EntityKind.SIGNING_KEY, key.keyId());
        outbox.append(
                Topic.DIRECTORY_EVENTS.topicName(),
                keyOf(subject),
                new KeyChanged(
                        structure("KeyChanged", version),
                        actor(by),
                        subject,
                        new KeyChangedContent(
                                al.tryeza.events.KeyChange.valueOf(change.name()), key.keyId(), key.institution())));
    }

    private static Actor actor(Registrar by) {
        return new Actor(by.officer(), by.institution(), by.role());
    }

    private static String keyOf(EntitySubject subject) {
        return subject.getKind() + ":" + subject.getEntityId();
    }

    private void publish(EntitySubject subject, long version, Actor actor, SpecificRecord state) {
        String key = keyOf(subject);
        outbox.append(Topic.DIRECTORY.topicName(), key, state);
        var change = version == 1 ? DirectoryChangeKind.REGISTERED : DirectoryChangeKind.CHANGED;
        outbox.append(
                Topic.DIRECTORY_EVENTS.topicName(),
                key,
                new DirectoryChanged(
                        structure("DirectoryChanged", version),
                        actor,
                        subject,
                        new DirectoryChangedContent(change, version)));
    }

    private Structure structure(String event, long version) {
        return new Structure(
                UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", version, clock.instant());
    }
}
