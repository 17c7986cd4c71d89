package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.Attendance;
import al.tryeza.referral.codes.Code;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.Optional;

/** Reads what an officer states that a person decided. It takes codes alone: there is no field for a name or a reason. */
public final class ConsentReader {

    private final DirectoryIds ids;

    /** @param ids which institutions and tables may be named */
    public ConsentReader(DirectoryIds ids) {
        this.ids = ids;
    }

    /**
     * Reads a body.
     *
     * @param sender the officer who sends it, who explained it where nobody else is named
     * @param colleagues which officers may have explained it
     * @throws ReaderFailed if the reader itself is broken; says nothing of the body
     */
    public ConsentReading read(byte[] body, String sender, DirectoryIds colleagues) {
        return ObjectBody.read(
                body, (fields, faults) -> read(fields, faults, sender, colleagues), ConsentReading.Refused::new);
    }

    private ConsentReading read(Fields body, Faults faults, String sender, DirectoryIds colleagues) {
        body.require("decision");
        var decision = body.code("decision", ConsentReader::answer);
        var recipients = body.codes("recipients", id -> Optional.of(id).filter(ids::exists));
        var purposes = body.codes("purposes", Purpose.class);
        var categories = body.codes("categories", DataClass.class);
        body.require("language");
        var language = body.code("language", Languages::parse);
        var explainedBy = body.code("explainedBy", id -> Optional.of(id).filter(colleagues::exists));
        var attendance = body.code("attendance", Attendance.class);
        if (decision.filter(ConsentDecision.GIVEN::equals).isPresent()) {
            body.requireItems("purposes");
            body.requireItems("categories");
        }
        body.refuseTheRest();
        return faults.any()
                ? new ConsentReading.Refused(faults.all())
                : new ConsentReading.Taken(new StatedConsent(
                        decision.orElseThrow(),
                        recipients,
                        purposes,
                        categories,
                        language.orElseThrow(),
                        explainedBy.orElse(sender),
                        attendance.orElse(Attendance.NONE)));
    }

    /** An answer to a question; a withdrawal is none, and a child is not asked. */
    private static Optional<ConsentDecision> answer(String code) {
        return Code.parse(ConsentDecision.class, code)
                .filter(decision -> decision == ConsentDecision.GIVEN || decision == ConsentDecision.REFUSED);
    }
}
