package al.tryeza.referral.links.web;

import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.codes.Agreement;
import al.tryeza.referral.codes.web.CodeBody;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.links.LinkStore.Position;
import al.tryeza.referral.links.LinkVerdict;
import al.tryeza.referral.links.PossibleLink;
import al.tryeza.referral.links.PossibleLinks;
import al.tryeza.referral.links.PossibleLinks.Result;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Page;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Possible links, for the Responsible Authority alone. That the door is there is no secret; what is behind it is. */
@RestController
final class LinkController {

    private static final Problem NOT_OPENED =
            Problem.conflict("not_opened", "Look at the link before you judge it; nothing was changed.");

    private static final Problem JUDGED =
            Problem.conflict("already_judged", "This link has its verdict; nothing was changed.");

    private final PossibleLinks links;
    private final Viewers viewers;

    LinkController(PossibleLinks links, Viewers viewers) {
        this.links = links;
        this.viewers = viewers;
    }

    /** A link in the list: nothing that would make opening it needless. */
    record Listed(UUID id, Instant foundAt, @Nullable String verdict) {

        static Listed of(PossibleLink link) {
            return new Listed(link.id(), link.foundAt(), code(link));
        }
    }

    /** A link that was opened. */
    record Opened(
            UUID id,
            Instant foundAt,
            List<String> cases,
            List<String> agreements,
            @Nullable String verdict) {

        static Opened of(PossibleLink link) {
            return new Opened(
                    link.id(),
                    link.foundAt(),
                    link.cases(),
                    link.agreements().stream().sorted().map(Agreement::code).toList(),
                    code(link));
        }
    }

    private static @Nullable String code(PossibleLink link) {
        return link.verdict().map(LinkVerdict::code).orElse(null);
    }

    @Operation(summary = "Possible links, newest first", description = "Those without a final verdict, or the others.")
    @GetMapping("/api/possible-links")
    Page<Listed> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @RequestParam(defaultValue = "false") boolean judged,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Viewer viewer = viewer(officer);
        int most = Page.limit(limit);
        Position after = Page.position(cursor, LinkController::position);
        List<Listed> found =
                links.list(judged, after, most, viewer).stream().map(Listed::of).toList();
        return Page.of(found, most, link -> link.foundAt() + " " + link.id());
    }

    private static Position position(String text) {
        int gap = text.indexOf(' ');
        return new Position(Instant.parse(text.substring(0, gap)), UUID.fromString(text.substring(gap + 1)));
    }

    @Operation(
            summary = "Open a possible link",
            description = "The two cases, and in what they agree. Recorded; so many may be opened in an hour.")
    @GetMapping("/api/possible-links/{id}")
    ResponseEntity<Object> open(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable UUID id) {
        return answer(links.open(id, viewer(officer)));
    }

    @Operation(
            summary = "Judge a possible link",
            description = "SAME_PERSON, NOT_THE_SAME, or UNDECIDED, after which another verdict may follow. The cases"
                    + " stay two.")
    @PostMapping("/api/possible-links/{id}/verdict")
    ResponseEntity<Object> judge(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable JsonNode body) {
        officer.require(Officer.RESPONSIBLE_AUTHORITY);
        LinkVerdict verdict = CodeBody.read(body, "verdict", LinkVerdict.class);
        return answer(links.judge(id, verdict, viewer(officer)));
    }

    private static ResponseEntity<Object> answer(Result result) {
        return switch (result) {
            case Result.Shown(var link) -> ResponseEntity.ok(Opened.of(link));
            case Result.NoSuchLink _ -> Problem.NOT_FOUND.toResponse();
            case Result.TooMany(var again) -> tooMany(again).toResponse();
            case Result.NotOpened _ -> NOT_OPENED.toResponse();
            case Result.JudgedBefore _ -> JUDGED.toResponse();
        };
    }

    private static Problem tooMany(Duration again) {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too_many_links",
                "You have opened as many links as are allowed in an hour.",
                List.of(),
                again.plusSeconds(1));
    }

    private Viewer viewer(CurrentOfficer officer) {
        return viewers.of(officer.require(Officer.RESPONSIBLE_AUTHORITY));
    }
}
