package al.tryeza.notification.mail.web;

import al.tryeza.notification.mail.MailEntry;
import al.tryeza.notification.mail.MailQueue;
import al.tryeza.notification.mail.MailState;
import al.tryeza.notification.paging.Page;
import al.tryeza.notification.paging.PageRequest;
import al.tryeza.notification.paging.Position;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Fault;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mail queue for an operator, who sees neither addresses nor cases. */
@RestController
@RequestMapping("/api/mail")
final class MailController {

    private static final String OPERATOR = "operator";

    private static final Problem NOT_DEAD =
            Problem.conflict("mail_not_dead", "Only a mail that was given up can be sent again.");

    private final MailQueue queue;
    private final Clock clock;

    MailController(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @MachineScope("platform:operate")
    @GetMapping
    Page<MailEntry> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @RequestParam(defaultValue = "DEAD") String state,
            @RequestParam(defaultValue = PageRequest.USUAL) String limit,
            @RequestParam(defaultValue = "") String cursor) {
        officer.require(OPERATOR);
        var page = PageRequest.of(limit, cursor);
        var found = queue.in(stateOf(state), page.after(), page.limit() + 1);
        return Page.of(found, page.limit(), mail -> new Position(mail.createdAt(), mail.id()), mail -> mail);
    }

    @MachineScope("platform:operate")
    @PostMapping("/{id}/resend")
    MailEntry resend(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable String id) {
        officer.require(OPERATOR);
        UUID known = uuid(id);
        boolean resent = queue.resend(known, clock.instant());
        var mail = queue.find(known).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        if (!resent) {
            throw new Refused(NOT_DEAD);
        }
        return mail;
    }

    private static MailState stateOf(String text) {
        try {
            return MailState.valueOf(text);
        } catch (IllegalArgumentException notOne) {
            throw new Refused(Problem.invalid(List.of(new Fault("state", "unknown_code"))));
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new Refused(Problem.NOT_FOUND);
        }
    }
}
