package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.TraffickingStatus;
import al.tryeza.referral.disclosure.IdentificationReading.About;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One identification while it is being read. */
final class IdentificationSubmission {

    private final Fields body;
    private final Faults faults;
    private final SubmissionReader referrals;
    private final DirectoryIds institutions;
    private final DirectoryIds deciders;

    IdentificationSubmission(
            Fields body, Faults faults, SubmissionReader referrals, DirectoryIds institutions, DirectoryIds deciders) {
        this.body = body;
        this.faults = faults;
        this.referrals = referrals;
        this.institutions = institutions;
        this.deciders = deciders;
    }

    IdentificationReading read(String sender, Instant receivedAt) {
        body.require("traffickingStatus");
        var status = body.code("traffickingStatus", TraffickingStatus.class);
        var decidedBy = decidedBy(sender);
        Optional<About> about = about(receivedAt);
        body.refuseTheRest();
        status.ifPresent(this::refuseAContradiction);
        return faults.any()
                ? new IdentificationReading.Refused(faults.all())
                : new IdentificationReading.Taken(status.orElseThrow(), decidedBy, about.orElseThrow());
    }

    private List<String> decidedBy(String sender) {
        body.require("decidedBy");
        var decidedBy = body.distinctCodes(
                "decidedBy",
                id -> Optional.of(id).filter(institutions::exists),
                id -> deciders.exists(id) ? Optional.empty() : Optional.of(FaultCode.MAY_NOT_DECIDE));
        if (body.givesList("decidedBy") && !decidedBy.contains(sender)) {
            faults.add("decidedBy", FaultCode.SENDER_NOT_NAMED);
        }
        return decidedBy;
    }

    private Optional<About> about(Instant receivedAt) {
        if (body.gives("caseRef") == body.gives("referral")) {
            faults.add(body.path(), FaultCode.EXACTLY_ONE_OF);
        }
        Optional<About> known = body.text("caseRef", TextRule.NUMBER).map(About.KnownCase::new);
        Optional<About> opened = body.object("referral")
                .map(fields -> referrals.submission(fields, faults, receivedAt).read())
                .flatMap(IdentificationSubmission::taken);
        return known.or(() -> opened);
    }

    private static Optional<About> taken(Reading referral) {
        return switch (referral) {
            case Reading.Taken taken -> Optional.of(new About.NewCase(taken));
            case Reading.Refused _ -> Optional.empty();
        };
    }

    /** A referral may state the status itself, but not another one. */
    private void refuseAContradiction(TraffickingStatus decided) {
        body.object("referral")
                .ifPresent(referral -> referral.code("traffickingStatus", TraffickingStatus.class)
                        .filter(stated -> stated != decided)
                        .ifPresent(_ -> faults.add(referral.path("traffickingStatus"), FaultCode.CONTRADICTORY)));
    }
}
