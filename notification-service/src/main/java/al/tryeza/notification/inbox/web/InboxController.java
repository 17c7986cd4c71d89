package al.tryeza.notification.inbox.web;

import al.tryeza.notification.inbox.Inbox;
import al.tryeza.notification.inbox.InboxItem;
import al.tryeza.notification.paging.Page;
import al.tryeza.notification.paging.PageRequest;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An officer's own inbox. Somebody else's item is answered as one that is not there. */
@RestController
@RequestMapping("/api/inbox")
final class InboxController {

    private final Inbox inbox;
    private final Clock clock;

    InboxController(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping
    Page<InboxEntry> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @RequestParam(defaultValue = PageRequest.USUAL) String limit,
            @RequestParam(defaultValue = "") String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = inbox.of(officer.id(), page.after(), page.limit() + 1);
        return Page.of(found, page.limit(), InboxItem::position, InboxEntry::of);
    }

    @PostMapping("/{id}/read")
    InboxEntry read(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable String id) {
        return uuid(id).flatMap(known -> inbox.read(officer.id(), known, clock.instant()))
                .map(InboxEntry::of)
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
