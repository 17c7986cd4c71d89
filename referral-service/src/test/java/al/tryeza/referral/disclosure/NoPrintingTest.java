package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.DataClass;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing of this package prints an identity, however it is printed. */
class NoPrintingTest {

    private static final List<String> CANARIES = List.of("kanar", "1984-03-05", "355699017731", "4711", "10:00-14:00");

    /** Print, and carry nothing that was sent. */
    private static final Set<Class<?>> WITHOUT_INPUT = Set.of(
            BlindToken.class,
            BucketKey.class,
            BucketKeys.Place.class,
            CaseKey.class,
            DataKey.class,
            IntakeKeyLife.class,
            IntakeKeys.Found.Key.class,
            KeptIntakeKey.class,
            NameWord.Rule.class,
            SealedCorrection.class,
            OldKeysStore.OldBucketKey.class,
            PublicIntakeKey.class,
            RenewalStore.RestOfBucket.class,
            SealedCase.class,
            SealedExplanation.class,
            Unsealed.Refused.class);

    @Test
    void no_object_that_reading_makes_prints_what_was_read() throws Exception {
        var seen = reachable(everythingThatReadingMakes());
        assertThat(seen).isNotEmpty().allSatisfy(object -> {
            assertThat(object.toString().toLowerCase(Locale.ROOT)).doesNotContain(CANARIES);
        });
        var unseen = typesThatHoldAndPrint();
        seen.forEach(object -> unseen.remove(object.getClass()));
        assertThat(unseen).as("types that this test did not fill").isEqualTo(WITHOUT_INPUT);
    }

    @Test
    void a_serializer_that_takes_whatever_it_gets_finds_nothing_to_write() throws Exception {
        var identity = Read.taken(Body.ofAdult().bytes()).identity();
        assertThat(Body.JSON.writeValueAsString(identity)).isEqualTo("{}");
    }

    private static List<Object> everythingThatReadingMakes() throws Exception {
        var faults = new Faults();
        byte[] body = Body.ofAdult().bytes();
        var json = (Json.Members) JsonBody.parse(body);
        var fields = Fields.ofBody(json, faults);
        var person = new PersonReader(fields.object("person").orElseThrow(), faults, Read.NOON);
        var places = new PlacesReader(fields.object("places").orElseThrow(), faults, Read.GAZETTEER);
        var mixed = JsonBody.parse(Body.bytes("[\"Kanarina\", 4711, true, null]"));
        var submission = new Submission(fields, new Faults(), Read.NOON, Read.GAZETTEER, Read.IDS);
        var statement = (Json.Members) JsonBody.parse(Body.ofIdentification().bytes());
        var ownFaults = new Faults();
        var identification = new IdentificationSubmission(
                Fields.ofBody(statement, ownFaults), ownFaults, Read.READER, Read.INSTITUTIONS, Read.INSTITUTIONS);
        faults.add("person", FaultCode.UNKNOWN_FIELD);
        var claims = new SubmissionClaims("Kanarina", "Kanarina", "4711", "Kanarina", "Kanarina", Read.NOON);
        var jws = new JWSObject(new JWSHeader(JWSAlgorithm.EdDSA), new Payload("Kanarina"));
        return List.of(
                Read.READER,
                submission,
                submission.read(),
                Read.READER.read(Body.bytes("{}"), Read.NOON),
                Read.IDENTIFICATIONS,
                identification,
                identification.read("police.vlore", Read.NOON),
                Read.identification(Body.ofIdentificationOnCase().bytes()),
                Read.IDENTIFICATIONS.read(Body.bytes("{}"), "police.vlore", Read.NOON),
                CorrectionReader.read(Body.bytes("""
                                {"category": "IDENTITY", "purpose": "CASE_MANAGEMENT", "reasonCode": "CORRECTION",
                                 "reason": "Kanar", "person": {"firstName": "Kanarina", "birthdate": "1984-03-05"}}
                                """), Read.NOON),
                CorrectionReader.read(Body.bytes("{}"), Read.NOON),
                new WrittenReason("Kanarina"),
                new IdentityReader(fields.object("person").orElseThrow(), faults, Read.NOON).read(),
                json,
                mixed,
                fields,
                faults,
                person,
                person.read(),
                places,
                places.read(),
                new Unsealed.Opened(new SignedSubmission(jws, claims)),
                new ReceivedRecord("Kanarina", 0, 0, body, body, List.of(new ReceivedRecord.Header("Kanarina", body))),
                AccessRequestReader.read(Body.bytes("""
                        {"categories": ["IDENTITY"], "purpose": "CASE_MANAGEMENT", "reasonCode": "OTHER", "reason": "Kanarina"}""")),
                AccessRequestReader.read(Body.bytes("{\"reason\": \"Kanarina\"}")),
                new CaseUpdateReader(_ -> false).readWithdrawal(Body.bytes("{\"categories\": [\"IDENTITY\"]}")),
                new CaseUpdateReader(_ -> false).readWithdrawal(Body.bytes("{\"Kanarina\": \"Kanarina\"}")),
                new CaseUpdateReader(_ -> false)
                        .read(Body.bytes("{\"update\": \"CONSENT_WITHDRAWN\", \"caseRef\": \"Kanarina\"}")),
                consent("{\"decision\": \"REFUSED\", \"language\": \"sq\"}"),
                consent("{\"decision\": \"Kanarina\", \"Kanarina\": \"Kanarina\"}"),
                new Disclosed(Map.of(DataClass.IDENTITY, Body.bytes("{\"firstName\": \"Kanarina\"}"))),
                Consent.read(fields.object("consent").orElseThrow(), Read.IDS));
    }

    private static ConsentReading consent(String body) {
        return new ConsentReader(_ -> false).read(Body.bytes(body), "ngo.vlore", _ -> false);
    }

    private static boolean printsItself(Class<?> type) throws NoSuchMethodException {
        return type.getMethod("toString").getDeclaringClass() != Object.class
                && !Throwable.class.isAssignableFrom(type);
    }

    /** The objects of this package that can be reached through fields, however private. */
    private static Collection<Object> reachable(List<Object> roots) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            Object next = waiting.pop();
            switch (next) {
                case Collection<?> many -> waiting.addAll(many);
                case Map<?, ?> map -> {
                    waiting.addAll(map.keySet());
                    waiting.addAll(map.values());
                }
                case Optional<?> maybe -> maybe.ifPresent(waiting::add);
                default -> {
                    if (isOurs(next.getClass()) && seen.add(next)) {
                        waiting.addAll(valuesOf(next));
                    }
                }
            }
        }
        return seen;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackage() == SubmissionReader.class.getPackage() && !type.isEnum() && !type.isSynthetic();
    }

    private static List<Object> valuesOf(Object object) throws IllegalAccessException {
        var values = new ArrayList<Object>();
        for (Field field : stateOf(object.getClass())) {
            field.setAccessible(true);
            Optional.ofNullable(field.get(object)).ifPresent(values::add);
        }
        return values;
    }

    private static List<Field> stateOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    /** All classes of the package with fields of their own that print more than the name Java gives every object. */
    private static Set<Class<?>> typesThatHoldAndPrint() throws Exception {
        var folder = Path.of(SubmissionReader.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(SubmissionReader.class.getPackageName().replace('.', '/'));
        try (var files = Files.list(folder)) {
            var types = new HashSet<Class<?>>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                var type = Class.forName(SubmissionReader.class.getPackageName() + "." + name);
                if (isOurs(type) && !stateOf(type).isEmpty() && printsItself(type)) {
                    types.add(type);
                }
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
