package al.tryeza.notification;

import al.tryeza.events.Actor;
import al.tryeza.events.Agreement;
import al.tryeza.events.AwaitingReason;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.DataCategory;
import al.tryeza.events.DecisionMakingOrganisation;
import al.tryeza.events.Door;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.EventCatalogue;
import al.tryeza.events.GrantGiven;
import al.tryeza.events.GrantGivenContent;
import al.tryeza.events.Headers;
import al.tryeza.events.IdentificationRecorded;
import al.tryeza.events.IdentificationRecordedContent;
import al.tryeza.events.InstitutionKind;
import al.tryeza.events.InstitutionState;
import al.tryeza.events.InstitutionStateContent;
import al.tryeza.events.Language;
import al.tryeza.events.LegalBasis;
import al.tryeza.events.LinkSubject;
import al.tryeza.events.OfficerState;
import al.tryeza.events.OfficerStateContent;
import al.tryeza.events.OfficerStatus;
import al.tryeza.events.OrganisationType;
import al.tryeza.events.PossibleLinkFound;
import al.tryeza.events.PossibleLinkFoundContent;
import al.tryeza.events.Purpose;
import al.tryeza.events.Recused;
import al.tryeza.events.RecusedContent;
import al.tryeza.events.RecusedKind;
import al.tryeza.events.ReferralAwaitingPlace;
import al.tryeza.events.ReferralAwaitingPlaceContent;
import al.tryeza.events.ReferralRouted;
import al.tryeza.events.ReferralRoutedContent;
import al.tryeza.events.RoutingRule;
import al.tryeza.events.Seat;
import al.tryeza.events.Structure;
import al.tryeza.events.TableState;
import al.tryeza.events.TableStateContent;
import al.tryeza.events.Topic;
import al.tryeza.events.TraffickingStatus;
import al.tryeza.events.Urgency;
import al.tryeza.testing.Backends;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes what the referral service publishes, under its name, in the same bytes and headers. */
final class ReferralService implements AutoCloseable {

    private static final Actor PLATFORM = new Actor(null, "tryeza", "service");

    private final KafkaProducer<String, byte[]> producer;
    private final String suffix;

    ReferralService(Map<String, String> environment) {
        suffix = environment.getOrDefault("TRYEZA_TOPIC_SUFFIX", "");
        producer = new KafkaProducer<>(
                Kafka.client(environment, "referral-service"), new StringSerializer(), new ByteArraySerializer());
        EventCatalogue.trust();
    }

    @Override
    public void close() {
        producer.close();
    }

    void institution(String id, InstitutionKind kind, String qark) {
        var subject = new EntitySubject(EntityKind.INSTITUTION, id);
        var content = new InstitutionStateContent(id, kind, OrganisationType.UNRECOGNISED, qark, null);
        directory(new InstitutionState(structure("InstitutionState", 1), PLATFORM, subject, content));
    }

    void table(String id, String... seats) {
        var subject = new EntitySubject(EntityKind.TABLE, id);
        var content = new TableStateContent(
                id, id, List.of(seats).stream().map(Seat::new).toList());
        directory(new TableState(structure("TableState", 1), PLATFORM, subject, content));
    }

    void officer(String id, String institution, OfficerStatus status, Language language, String... roles) {
        officer(1, id, institution, status, language, roles);
    }

    /** Somebody who was there has left. */
    void departed(String id, String institution) {
        officer(2, id, institution, OfficerStatus.DEPARTED, Language.SQ, "table-member");
    }

    private void officer(
            long version, String id, String institution, OfficerStatus status, Language language, String... roles) {
        var subject = new EntitySubject(EntityKind.OFFICER, id);
        var content = new OfficerStateContent(institution, List.of(roles), status, language, id + "@tryeza.test");
        directory(new OfficerState(structure("OfficerState", version), PLATFORM, subject, content));
    }

    private void directory(SpecificRecord state) {
        var subject = (EntitySubject) state.get(2);
        publish(Topic.DIRECTORY, subject.getKind() + ":" + subject.getEntityId(), state);
    }

    /** A case routed to a table, as the events a case begins with. */
    ReferralRouted routed(String caseRef, String table, List<String> joins, List<String> notices) {
        opened(caseRef);
        var routed = routing(caseRef, 2, table, joins, notices);
        publish(Topic.CASE_EVENTS, caseRef, routed);
        return routed;
    }

    /** The first event of a case, which nobody is told of; what it holds is not looked at. */
    void opened(String caseRef) {
        var structure = structure("CaseOpened", 1);
        publish(Topic.CASE_EVENTS, caseRef, structure, new byte[] {0, 0, 0, 0, 1, 2, 3});
    }

    ReferralRouted routing(String caseRef, long version, String table, List<String> joins, List<String> notices) {
        var content = new ReferralRoutedContent(
                UUID.randomUUID().toString(),
                Urgency.IMMEDIATE,
                table,
                RoutingRule.CHILD_PRECEDENCE,
                "test",
                List.of(),
                List.of(table),
                null,
                joins,
                notices,
                List.of());
        return new ReferralRouted(
                structure("ReferralRouted", version), PLATFORM, new CaseSubject(caseRef, table), content);
    }

    /** A statement of the police in a case. */
    IdentificationRecorded identified(
            String caseRef, long version, String table, List<String> participants, List<String> recused) {
        var content = new IdentificationRecordedContent(
                UUID.randomUUID().toString(),
                Door.REST,
                TraffickingStatus.ActualVictimOfTrafficking,
                DecisionMakingOrganisation.Police,
                List.of("police.vlore"),
                participants,
                recused);
        var identified = new IdentificationRecorded(
                structure("IdentificationRecorded", version), PLATFORM, new CaseSubject(caseRef, table), content);
        publish(Topic.CASE_EVENTS, caseRef, identified);
        return identified;
    }

    /** Leave for one officer to see who somebody is. */
    GrantGiven granted(String caseRef, long version, String table, String officer) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var content = new GrantGivenContent(
                UUID.randomUUID().toString(),
                officer,
                "police.vlore",
                Purpose.CRIMINAL_INVESTIGATION,
                List.of(DataCategory.IDENTITY),
                LegalBasis.LEGAL_DUTY,
                null,
                now,
                now.plusSeconds(60),
                List.of(officer),
                List.of());
        var given =
                new GrantGiven(structure("GrantGiven", version), PLATFORM, new CaseSubject(caseRef, table), content);
        publish(Topic.CASE_EVENTS, caseRef, given);
        return given;
    }

    /** An institution is kept out of a case. */
    void recused(String caseRef, long version, String table, String institution) {
        var content =
                new RecusedContent(RecusedKind.INSTITUTION, institution, false, false, List.of(), List.of(institution));
        publish(
                Topic.CASE_EVENTS,
                caseRef,
                new Recused(structure("Recused", version), PLATFORM, new CaseSubject(caseRef, table), content));
    }

    /** A possible link, as the only event of it that tells somebody. */
    void possibleLink(String linkId, List<String> told) {
        publish(
                Topic.LINK_EVENTS,
                linkId,
                new PossibleLinkFound(
                        structure("PossibleLinkFound", 1),
                        PLATFORM,
                        new LinkSubject(linkId),
                        new PossibleLinkFoundContent(List.of(Agreement.NAME_AND_BIRTH_DATE), told)));
    }

    void awaitingPlace(String caseRef) {
        opened(caseRef);
        var content = new ReferralAwaitingPlaceContent(
                UUID.randomUUID().toString(),
                Urgency.STANDARD,
                AwaitingReason.NO_PLACE,
                "test",
                List.of(),
                List.of(),
                List.of());
        publish(
                Topic.CASE_EVENTS,
                caseRef,
                new ReferralAwaitingPlace(
                        structure("ReferralAwaitingPlace", 2), PLATFORM, new CaseSubject(caseRef, "ONAC"), content));
    }

    void publish(Topic topic, String key, SpecificRecord event) {
        publish(topic, key, (Structure) event.get(0), encode(event));
    }

    /** Bytes of any kind under the headers of a routed referral. */
    void publishGarbage(String caseRef, long version) {
        publish(Topic.CASE_EVENTS, caseRef, structure("ReferralRouted", version), new byte[] {0, 9, 9, 9, 9, 1, 2});
    }

    private void publish(Topic topic, String key, Structure structure, byte[] value) {
        var record = new ProducerRecord<>(topic.topicName() + suffix, key, value);
        header(record, Headers.SPEC_VERSION, "1.0");
        header(record, Headers.ID, structure.getId());
        header(record, Headers.TYPE, structure.getType());
        header(record, Headers.SOURCE, structure.getSource());
        header(record, Headers.SEQUENCE, Long.toString(structure.getVersion()));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Structure structure(String event, long version) {
        return new Structure(
                UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", version, Instant.now());
    }

    private static byte[] encode(SpecificRecord event) {
        var bytes = new ByteArrayOutputStream();
        long id = Backends.get().registry().schemas().register(event.getSchema());
        bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt((int) id).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
