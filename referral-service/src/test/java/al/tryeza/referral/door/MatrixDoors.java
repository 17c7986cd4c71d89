package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;

import al.tryeza.referral.door.Running.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every door, what is brought to it, and to whom it opens. A new door is one line more here. */
final class MatrixDoors {

    private static final String READ = "cases:read";
    private static final String DIRECTORY = "directory:operate";
    private static final String PLATFORM = "platform:operate";

    /** Letters have numbers, and none this one. */
    static final Map<String, String> NUMBERED = Stream.of("", "/replay")
            .collect(Collectors.toMap(after -> "/api/intake/dead-letters/{id}" + after, _ -> "999999999"));

    private MatrixDoors() {}

    /** What somebody is answered. */
    enum Expected {
        LET_IN,
        FORBIDDEN,
        NOT_THERE,
        NOT_ACTIVE,
        NO_SCOPE;

        boolean is(Answer answer, Set<Integer> whenLetIn) {
            String code = answer.body().path("code").asString();
            boolean aboutThem =
                    Set.of("officer_not_active", "insufficient_scope").contains(code);
            return switch (this) {
                case LET_IN -> whenLetIn.contains(answer.status());
                case FORBIDDEN -> answer.status() == 403 && !aboutThem;
                case NOT_THERE -> answer.status() == 404;
                case NOT_ACTIVE -> answer.status() == 403 && code.equals("officer_not_active");
                case NO_SCOPE -> answer.status() == 403 && code.equals("insufficient_scope");
            };
        }
    }

    /**
     * A door of the matrix.
     *
     * @param scope of machines, empty where they do not get in
     * @param whenLetIn statuses of who gets in
     */
    record MatrixDoor(
            DoorToCase door,
            String scope,
            Set<Integer> whenLetIn,
            BiFunction<MatrixPerson, MatrixRelation, Expected> rule) {

        /** Where the kind of institution makes no difference, members of one stand for those of all. */
        List<MatrixPerson> people() {
            return door.toString().matches("GET /api/cases/\\{ref}|.*(/corrections|/break-glass|/identifications)")
                    ? MatrixPerson.ALL
                    : MatrixPerson.ROLES;
        }

        Answer by(MatrixPerson person, Map<String, String> ids) {
            return SERVICE.send(door.requestWith(person.token(), ids));
        }
    }

    /** A door to a table. */
    record TableDoor(MatrixDoor door, BiFunction<MatrixPerson, String, Expected> rule) {}

    /** Who may not act, and which machine has the scope, is asked before anything else. */
    static Expected before(MatrixPerson person, String scope, Supplier<Expected> rule) {
        if (person.standing() != MatrixPerson.Standing.ACTIVE) {
            return Expected.NOT_ACTIVE;
        }
        return person.machine() && scope.isEmpty() ? Expected.NO_SCOPE : rule.get();
    }

    static Stream<MatrixDoor> all() {
        return Stream.of(
                        Stream.of(disclosure("SERVICE_PROVISION", Set.of("IDENTITY")), list("AL-03")),
                        ofACase().stream(),
                        others().stream(),
                        ofATable().stream().map(TableDoor::door))
                .flatMap(each -> each);
    }

    static MatrixDoor disclosure(String purpose, Collection<String> classes) {
        return new MatrixDoor(
                post("/api/cases/{ref}/disclosures", """
                        {"categories":["%s"],"purpose":"%s","reasonCode":"SERVICE","reason":"fjalë"}
                        """.formatted(String.join("\",\"", classes), purpose)),
                "",
                Set.of(200),
                (_, _) -> Expected.FORBIDDEN);
    }

    static MatrixDoor list(String table) {
        return new MatrixDoor(
                get("/api/cases?limit=1000&table=" + table), READ, Set.of(200), (_, _) -> Expected.LET_IN);
    }

    /** Where the case does not exist there is nothing there; else it is for some, and forbidden to the others. */
    private static BiFunction<MatrixPerson, MatrixRelation, Expected> knownThen(
            BiPredicate<MatrixPerson, MatrixRelation> may) {
        return (who, of) -> !MatrixOracle.knows(who, of)
                ? Expected.NOT_THERE
                : may.test(who, of) ? Expected.LET_IN : Expected.FORBIDDEN;
    }

    /** It is for some roles; whoever has none of them is told so before any case is looked at. */
    private static BiFunction<MatrixPerson, MatrixRelation, Expected> firstThen(
            Predicate<MatrixPerson> role, BiFunction<MatrixPerson, MatrixRelation, Expected> then) {
        return (who, of) -> role.test(who) ? then.apply(who, of) : Expected.FORBIDDEN;
    }

    private static MatrixDoor ofACase(
            DoorToCase door, int status, BiFunction<MatrixPerson, MatrixRelation, Expected> rule) {
        return new MatrixDoor(door, "", Set.of(status), rule);
    }

    /** In this order: what looks, then what changes a case, and last what ends it. */
    static List<MatrixDoor> ofACase() {
        var anybodyWhoKnows = knownThen(MatrixOracle::knows);
        var whoLeads = knownThen(MatrixOracle::leads);
        var whoAgrees = knownThen(MatrixOracle::mayAgreeToErase);
        return List.of(
                new MatrixDoor(get("/api/cases/{ref}"), READ, Set.of(200), anybodyWhoKnows),
                new MatrixDoor(get("/api/referrals/{id}"), READ, Set.of(200), anybodyWhoKnows),
                new MatrixDoor(get("/api/referrals/{id}/routing"), READ, Set.of(200), anybodyWhoKnows),
                ofACase(get("/api/cases/{ref}/consents"), 200, anybodyWhoKnows),
                ofACase(get("/api/cases/{ref}/grants"), 200, anybodyWhoKnows),
                ofACase(get("/api/cases/{ref}/break-glass"), 200, anybodyWhoKnows),
                ofACase(get("/api/cases/{ref}/erasures"), 200, whoAgrees),
                ofACase(get("/api/cases/{ref}/withdrawals"), 200, MatrixDoors::withdrawals),
                ofACase(
                        post("/api/cases/{ref}/place", "{\"qark\":\"AL-09\"}", "If-Match", "\"0\""),
                        412,
                        firstThen(who -> who.is("national-desk"), anybodyWhoKnows)),
                ofACase(
                        post("/api/cases/{ref}/consents", "{\"decision\":\"REFUSED\",\"language\":\"sq\"}"),
                        409,
                        firstThen(MatrixPerson::member, anybodyWhoKnows)),
                ofACase(
                        post("/api/cases/{ref}/withdrawals", "{\"categories\":[\"FAMILY\"]}"),
                        409,
                        firstThen(MatrixPerson::member, anybodyWhoKnows)),
                ofACase(
                        post(MatrixCases.ANSWERS, "{\"answer\":\"DELETED\"}"),
                        200,
                        firstThen(
                                MatrixPerson::member,
                                (_, of) -> of.is("asked") ? Expected.LET_IN : Expected.NOT_THERE)),
                ofACase(post("/api/cases/{ref}/erasures", "{\"reasonCode\":\"PERSON_ASKED\"}"), 409, whoAgrees),
                ofACase(post("/api/cases/{ref}/policy-preview", "{\"category\":\"IDENTITY\"}"), 200, whoLeads),
                ofACase(post("/api/cases/{ref}/grants", "{\"officer\":\"nobody\"}"), 400, whoLeads),
                // before it is judged; the glass of the matrix was not broken at the door, so no text is in the vault
                ofACase(
                        post("/api/cases/{ref}/break-glass/{glassId}/reason", ""),
                        410,
                        knownThen(MatrixOracle::readsReason)),
                new MatrixDoor(
                        post("/api/cases/{ref}/break-glass/{glassId}/review", "{\"verdict\":\"UNCLEAR\"}"),
                        "",
                        Set.of(200, 409),
                        knownThen(MatrixOracle::ofTheTable)),
                new MatrixDoor(
                        post(
                                "/api/identifications",
                                "{\"traffickingStatus\":\"ActualVictimOfTrafficking\",\"decidedBy\":[\"police.elbasan\"],\"caseRef\":\"{ref}\"}",
                                "Idempotency-Key",
                                "{key}"),
                        "identifications:write",
                        Set.of(201),
                        firstThen(who -> who.member() && who.kind().equals("police"), anybodyWhoKnows)),
                ofACase(
                        post("/api/cases/{ref}/corrections", """
                                {"category":"IDENTITY","purpose":"SERVICE_PROVISION","reasonCode":"CORRECTION","reason":"fjalë",
                                 "person":{"firstName":"%s","secondName":"Qyteza","birthdate":"2014-05-06"}}
                                """.formatted(Bodies.CANARY)),
                        201,
                        knownThen((who, of) -> of != MatrixRelation.GLASS_BROKEN
                                && MatrixOracle.seen(who, of, "SERVICE_PROVISION")
                                        .contains("IDENTITY"))),
                ofACase(
                        post("/api/cases/{ref}/closure", "{\"reasonCode\":\"OTHER\"}", "If-Match", "\"0\""),
                        412,
                        whoLeads),
                ofACase(
                        new DoorToCase("DELETE", "/api/cases/{ref}/closure", "", List.of("If-Match", "\"0\"")),
                        412,
                        whoLeads),
                new MatrixDoor(
                        new DoorToCase("DELETE", "/api/grants/{grantId}", "", List.of()),
                        "",
                        Set.of(204),
                        (who, of) -> MatrixOracle.leads(who, of) ? Expected.LET_IN : Expected.NOT_THERE),
                new MatrixDoor(
                        post("/api/cases/{ref}/break-glass", """
                                {"categories":["IDENTITY"],"purpose":"CASE_MANAGEMENT","reasonCode":"SAFETY","reason":"fjalë"}
                                """),
                        "",
                        Set.of(201, 409),
                        firstThen(MatrixOracle::mayBreakGlass, knownThen(MatrixDoors::wouldBeShown))),
                new MatrixDoor(
                        post("/api/cases/{ref}/recusals", "{\"institution\":\"employment.shkoder\"}"),
                        "",
                        Set.of(201, 409),
                        whoLeads),
                new MatrixDoor(post(MatrixCases.APPROVAL, ""), "", Set.of(200, 409), whoAgrees));
    }

    /** Who was asked knows of a withdrawal, and of nothing else. */
    private static Expected withdrawals(MatrixPerson who, MatrixRelation of) {
        return MatrixOracle.knows(who, of) || (who.member() && of.is("asked")) ? Expected.LET_IN : Expected.NOT_THERE;
    }

    /** Not even in an emergency more than the rules of conduct give, and no committee; who broke it before is told so. */
    private static boolean wouldBeShown(MatrixPerson who, MatrixRelation of) {
        return of == MatrixRelation.GLASS_BROKEN
                || (of.table.equals("AL-03")
                        && !of.is("closed")
                        && MatrixOracle.seen(who, MatrixRelation.GRANTED, "CASE_MANAGEMENT")
                                .contains("IDENTITY"));
    }

    static List<TableDoor> ofATable() {
        BiFunction<MatrixPerson, String, Boolean> works = (who, table) -> MatrixOracle.worksAt(table, who);
        BiFunction<MatrixPerson, String, Boolean> sits =
                (who, table) -> who.member() && who.seated() && table.equals("AL-03");
        return List.of(
                ofATable(get("/api/tables/{table}/rules"), Set.of(200), works),
                ofATable(
                        post(
                                "/api/tables/{table}/rules",
                                "{\"allowances\":[{\"kind\":\"SHELTER\",\"purpose\":\"SERVICE_PROVISION\",\"categories\":[\"IDENTITY\"]}]}",
                                "If-Match",
                                "\"999999\""),
                        Set.of(412),
                        (who, table) -> sits.apply(who, table) && who.is("secretary")),
                ofATable(post("/api/tables/{table}/rules/{version}/sign-offs", ""), Set.of(409), sits),
                ofATable(post("/api/tables/{table}/rules/{version}/acceptances", ""), Set.of(200, 201, 409), works));
    }

    private static TableDoor ofATable(
            DoorToCase door, Set<Integer> whenLetIn, BiFunction<MatrixPerson, String, Boolean> may) {
        return new TableDoor(
                new MatrixDoor(door, "", whenLetIn, (_, _) -> Expected.FORBIDDEN),
                (who, table) -> table.equals("AL-99")
                        ? Expected.NOT_THERE
                        : may.apply(who, table) ? Expected.LET_IN : Expected.FORBIDDEN);
    }

    /** Doors that lead to no case. What an operator looks for there is not there. */
    static List<MatrixDoor> others() {
        Predicate<MatrixPerson> authority = who -> who.is("responsible-authority");
        Predicate<MatrixPerson> operator = who -> who.is("operator");
        String keys = "/api/institutions/{institution}/keys";
        String letters = "/api/intake/dead-letters";
        return List.of(
                forSome(get("/api/session"), "", 200, _ -> true),
                forSome(get("/api/routing/preview?place=Vlor"), "routing:read", 200, _ -> true),
                forSome(post("/api/routing/preview", "{\"place\":\"Vlor\"}"), "routing:read", 200, _ -> true),
                forSome(
                        post("/api/referrals", "{}", "Idempotency-Key", "{key}"),
                        "referrals:write",
                        400,
                        MatrixOracle::mayRefer),
                forSome(get("/api/possible-links"), "", 200, authority),
                forSome(get("/api/possible-links/{id}"), "", 404, authority),
                forSome(post("/api/possible-links/{id}/verdict", "{\"verdict\":\"UNDECIDED\"}"), "", 404, authority),
                forSome(
                        new DoorToCase("PUT", "/api/officers/{id}/status", "{\"status\":\"ACTIVE\"}", List.of()),
                        DIRECTORY,
                        404,
                        operator),
                forSome(
                        new DoorToCase("DELETE", "/api/officers/{id}/break-glass-suspension", "", List.of()),
                        "",
                        404,
                        who -> who.is("national-desk")),
                forSome(get(keys), DIRECTORY, 404, operator),
                forSome(post(keys, "{\"kty\":\"OKP\"}"), DIRECTORY, 400, operator),
                forSome(post(keys + "/{kid}/retirement", ""), DIRECTORY, 404, operator),
                forSome(new DoorToCase("DELETE", keys + "/{kid}", "", List.of()), DIRECTORY, 404, operator),
                forSome(get(letters), PLATFORM, 200, operator),
                forSome(get(letters + "/{id}"), PLATFORM, 404, operator),
                forSome(post(letters + "/{id}/replay", ""), PLATFORM, 404, operator),
                forSome(new DoorToCase("DELETE", letters + "/{id}", "", List.of()), PLATFORM, 404, operator));
    }

    private static MatrixDoor forSome(DoorToCase door, String scope, int status, Predicate<MatrixPerson> may) {
        return new MatrixDoor(
                door, scope, Set.of(status), (who, _) -> may.test(who) ? Expected.LET_IN : Expected.FORBIDDEN);
    }

    private static DoorToCase get(String path) {
        return new DoorToCase("GET", path, "", List.of());
    }

    private static DoorToCase post(String path, String body, String... headers) {
        return new DoorToCase("POST", path, body, List.of(headers));
    }
}
