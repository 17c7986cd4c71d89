package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.Code;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.codes.ReasonCode;
import java.util.List;
import java.util.Optional;

/** Reads {@code {categories, purpose, reasonCode, reason}}; all four are required. */
public final class AccessRequestReader {

    private AccessRequestReader() {}

    /** What became of a body. */
    public sealed interface Reading {

        /** It is a wish that can be decided on. */
        record Taken(AccessRequest request) implements Reading {}

        /** It is none; every fault is named. */
        record Refused(List<Fault> faults) implements Reading {}
    }

    /**
     * Reads a body.
     *
     * @throws ReaderFailed if the reader itself is broken; says nothing of the body
     */
    public static Reading read(byte[] body) {
        return ObjectBody.read(body, AccessRequestReader::read, Reading.Refused::new);
    }

    private static Reading read(Fields fields, Faults faults) {
        fields.require("categories");
        List<DataClass> categories = fields.distinctCodes("categories", code -> Code.parse(DataClass.class, code));
        if (categories.isEmpty() && !faults.any()) {
            faults.add("categories", FaultCode.REQUIRED);
        }
        fields.require("purpose");
        fields.require("reasonCode");
        fields.require("reason");
        Optional<Purpose> purpose = fields.code("purpose", Purpose.class);
        Optional<ReasonCode> reasonCode = fields.code("reasonCode", ReasonCode.class);
        Optional<String> reason = fields.text("reason", TextRule.REASON);
        fields.refuseTheRest();
        return faults.any()
                ? new Reading.Refused(faults.all())
                : new Reading.Taken(new AccessRequest(
                        categories,
                        purpose.orElseThrow(),
                        reasonCode.orElseThrow(),
                        new Explanation(reason.orElseThrow())));
    }
}
