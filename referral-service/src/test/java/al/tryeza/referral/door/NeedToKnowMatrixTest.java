package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.AccessDecided;
import al.tryeza.events.AccessDecision;
import al.tryeza.events.Topic;
import al.tryeza.events.UnknownCaseTried;
import al.tryeza.referral.door.MatrixDoors.Expected;
import al.tryeza.referral.door.MatrixDoors.MatrixDoor;
import al.tryeza.referral.door.Running.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Every role at every door in every relation to a case, against {@link MatrixOracle}. A door that the service describes or a
 * role that its directory knows, and that is not here, fails it. What is looked at comes before what changes a case.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NeedToKnowMatrixTest {

    private static final AtomicInteger CELLS = new AtomicInteger();
    private static final Queue<String> SHOWN = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger TRIED = new AtomicInteger();

    private static final MatrixCases CASES = new MatrixCases();

    /** Other tests reckon with the officers that the directory had: a second one at the national desk changes who is told. */
    @AfterAll
    static void the_people_of_the_matrix_leave() {
        SERVICE.jdbc()
                .sql("UPDATE directory.officer SET status = 'DEPARTED' WHERE id LIKE 'matrix.%'")
                .update();
    }

    /** Does it for each of them, several at a time, and says what was not as it should be. */
    private static <T> List<String> wrong(Collection<T> all, Function<T, Stream<String>> tried) {
        try (var several = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> begun = all.stream()
                    .map(each -> several.submit(() -> tried.apply(each).toList()))
                    .toList();
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> each : begun) {
                wrong.addAll(each.get());
            }
            return wrong;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    @Order(1)
    void no_door_and_no_role_is_missing() {
        JsonNode paths = SERVICE.get("secretary.vlore", "/v3/api-docs").body().path("paths");
        Set<String> described = paths.properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
        assertThat(MatrixDoors.all()
                        .map(door -> door.door().toString().replaceFirst("\\?.*", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(described);

        Set<String> roles = new TreeSet<>(SERVICE.jdbc()
                .sql("SELECT DISTINCT unnest(roles) FROM directory.officer")
                .query(String.class)
                .list());
        assertThat(MatrixPerson.ALL.stream()
                        .flatMap(person -> person.roles().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(roles);
    }

    /** One try asks for all classes; the answer says which of them were refused, so that it is a cell for each. */
    @Test
    @Order(2)
    void each_is_shown_what_the_rules_give_and_nothing_else() {
        List<String> wrong = wrong(
                MatrixPerson.ALL,
                person -> Stream.of(MatrixRelation.values())
                        .flatMap(relation -> (relation.dependsOnPurpose()
                                        ? MatrixOracle.PURPOSES
                                        : Set.of(person.usualPurpose()))
                                .stream().flatMap(purpose -> disclosed(person, relation, purpose))));
        assertThat(wrong).isEmpty();
    }

    private static Stream<String> disclosed(MatrixPerson person, MatrixRelation relation, String purpose) {
        List<String> classes = List.copyOf(MatrixOracle.CLASSES);
        CELLS.addAndGet(classes.size());
        String cell = "%s %s %s".formatted(person, relation, purpose);
        Answer all = disclose(person, relation, purpose, classes);
        Expected expected = MatrixDoors.before(
                person, "", () -> MatrixOracle.knows(person, relation) ? Expected.FORBIDDEN : Expected.NOT_THERE);
        if (!expected.is(all, Set.of())) {
            return Stream.of("%s: %d %s for %s".formatted(cell, all.status(), all.text(), expected));
        }
        if (expected != Expected.FORBIDDEN) {
            return Stream.empty();
        }
        Set<String> refused = new TreeSet<>();
        all.body()
                .path("errors")
                .forEach(error -> refused.add(classes.get(
                        Integer.parseInt(error.path("field").asString().replaceAll("\\D", "")))));
        Set<String> seen = new TreeSet<>(classes);
        seen.removeAll(refused);
        Set<String> allowed = MatrixOracle.seen(person, relation, purpose);
        if (!seen.equals(allowed)) {
            return Stream.of("%s: %s for %s".formatted(cell, seen, allowed));
        }
        return allowed.isEmpty() ? Stream.empty() : shown(person, relation, purpose, List.copyOf(allowed), cell);
    }

    private static Stream<String> shown(
            MatrixPerson person, MatrixRelation relation, String purpose, List<String> allowed, String cell) {
        Answer shown = disclose(person, relation, purpose, allowed);
        Set<String> data = shown.body().path("data").propertyNames().stream().collect(Collectors.toSet());
        SHOWN.add(shown.body().path("accessId").asString());
        boolean right = shown.status() == 200
                && allowed.containsAll(data)
                && data.contains("IDENTITY") == allowed.contains("IDENTITY");
        return right ? Stream.empty() : Stream.of("%s: %d %s".formatted(cell, shown.status(), data));
    }

    private static Answer disclose(
            MatrixPerson person, MatrixRelation relation, String purpose, Collection<String> classes) {
        if (!person.machine() && person.standing() != MatrixPerson.Standing.UNKNOWN) {
            TRIED.incrementAndGet();
        }
        return MatrixDoors.disclosure(purpose, classes).by(person, CASES.ids(relation));
    }

    /** Recorded before it was shown, and everything that was tried. */
    @Test
    @Order(3)
    void each_try_is_on_record_and_what_was_shown_is_on_record_as_granted() {
        Set<String> people = MatrixPerson.ALL.stream().map(MatrixPerson::id).collect(Collectors.toSet());
        Set<String> refs = Stream.of(MatrixRelation.values()).map(CASES::ref).collect(Collectors.toSet());
        try (var events = new CaseEvents(Topic.ACCESS_EVENTS)) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                List<AccessDecided> decided = events.all().stream()
                        .filter(AccessDecided.class::isInstance)
                        .map(AccessDecided.class::cast)
                        .filter(event -> people.contains(event.getActor().getOfficer()))
                        .toList();
                long unknown = events.all().stream()
                        .filter(UnknownCaseTried.class::isInstance)
                        .map(UnknownCaseTried.class::cast)
                        .filter(event -> people.contains(event.getActor().getOfficer())
                                && refs.contains(event.getContent().getCaseRef()))
                        .count();
                assertThat(decided.size() + unknown).isEqualTo(TRIED.get());
                assertThat(decided.stream()
                                .filter(event -> event.getContent().getDecision() == AccessDecision.GRANTED)
                                .map(event -> event.getContent().getAccessId()))
                        .containsExactlyInAnyOrderElementsOf(SHOWN);
                assertThat(events.raw()).doesNotContain(Bodies.CANARY);
            });
        }
    }

    @Test
    @Order(4)
    void each_list_holds_the_cases_that_exist_for_the_reader_and_no_other() {
        List<String> wrong = wrong(MatrixPerson.ALL, person -> {
            Map<String, String> listed = new HashMap<>();
            for (String table : List.of("AL-02", "AL-03", "AL-04", "ONAC")) {
                MatrixDoors.list(table)
                        .by(person, Map.of())
                        .body()
                        .path("items")
                        .forEach(item -> listed.put(
                                item.path("caseRef").asString(),
                                item.path("table").asString()));
            }
            return Stream.of(MatrixRelation.values()).flatMap(relation -> {
                CELLS.incrementAndGet();
                boolean expected = MatrixDoors.before(person, "cases:read", () -> Expected.LET_IN) == Expected.LET_IN
                        && MatrixOracle.knows(person, relation);
                boolean found = relation.table.equals(listed.get(CASES.ref(relation)));
                return found == expected ? Stream.empty() : Stream.of(person + " " + relation + ": listed " + found);
            });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(5)
    void each_door_opens_to_whom_it_should_and_to_nobody_else() {
        List<String> wrong = new ArrayList<>();
        for (MatrixDoor door : MatrixDoors.ofACase()) {
            wrong.addAll(wrong(
                    door.people(),
                    person -> MatrixRelation.general().stream()
                            .flatMap(relation -> tried(
                                    door,
                                    person,
                                    relation.name(),
                                    CASES.ids(relation),
                                    door.rule().apply(person, relation)))));
        }
        for (MatrixDoor door : MatrixDoors.others()) {
            wrong.addAll(wrong(
                    MatrixPerson.ALL,
                    person -> tried(
                            door,
                            person,
                            "",
                            MatrixDoors.NUMBERED,
                            door.rule().apply(person, MatrixRelation.NEVER_WAS))));
        }
        for (MatrixDoors.TableDoor door : MatrixDoors.ofATable()) {
            wrong.addAll(wrong(
                    MatrixPerson.ALL,
                    person -> Stream.of("AL-02", "AL-03", "AL-06", "AL-99")
                            .flatMap(table -> tried(
                                    door.door(),
                                    person,
                                    table,
                                    Map.of("table", table, "version", "1"),
                                    door.rule().apply(person, table)))));
        }
        assertThat(wrong).isEmpty();
        System.out.println("Need to know: " + CELLS + " cells of " + MatrixPerson.ALL.size() + " people, "
                + MatrixDoors.all().count() + " doors, " + MatrixRelation.values().length + " relations; "
                + SHOWN.size() + " times shown, " + TRIED + " tries to see somebody, all on record");
    }

    private static Stream<String> tried(
            MatrixDoor door, MatrixPerson person, String where, Map<String, String> ids, Expected rule) {
        CELLS.incrementAndGet();
        Expected expected = MatrixDoors.before(person, door.scope(), () -> rule);
        Answer answer = door.by(person, ids);
        return expected.is(answer, door.whenLetIn())
                ? Stream.empty()
                : Stream.of("%s by %s, %s: %d %s for %s %s"
                        .formatted(
                                door.door(),
                                person,
                                where,
                                answer.status(),
                                answer.body().path("code").asString(),
                                expected,
                                expected == Expected.LET_IN ? door.whenLetIn() : ""));
    }
}
