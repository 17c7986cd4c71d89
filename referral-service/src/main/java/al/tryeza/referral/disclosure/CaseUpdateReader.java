package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.CaseUpdate;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.Optional;

/** Reads what is said of a case that there is, whatever way it comes: codes alone, no name and no reason. */
public final class CaseUpdateReader {

    private final DirectoryIds ids;

    /** @param ids which institutions and tables may be named */
    public CaseUpdateReader(DirectoryIds ids) {
        this.ids = ids;
    }

    /**
     * Reads a withdrawal in a case that its address names.
     *
     * @throws ReaderFailed if the reader itself is broken; says nothing of the body
     */
    public CaseUpdateReading readWithdrawal(byte[] body) {
        return ObjectBody.read(
                body,
                (fields, faults) -> {
                    var stated = withdrawal(fields);
                    fields.refuseTheRest();
                    return faults.any()
                            ? new CaseUpdateReading.Refused(faults.all())
                            : new CaseUpdateReading.Withdrawn(stated);
                },
                CaseUpdateReading.Refused::new);
    }

    /**
     * Reads an update that names its kind and its case.
     *
     * @throws ReaderFailed if the reader itself is broken; says nothing of the body
     */
    public CaseUpdateReading read(byte[] body) {
        return ObjectBody.read(body, this::update, CaseUpdateReading.Refused::new);
    }

    private CaseUpdateReading update(Fields body, Faults faults) {
        body.require("update");
        var _ = body.code("update", CaseUpdate.class);
        body.require("caseRef");
        Optional<String> caseRef = body.text("caseRef", TextRule.NUMBER);
        var stated = withdrawal(body);
        body.refuseTheRest();
        return faults.any()
                ? new CaseUpdateReading.Refused(faults.all())
                : new CaseUpdateReading.WithdrawnIn(caseRef.orElseThrow(), stated);
    }

    /** A list that is there and empty would mean everything, which nobody says by an empty list. */
    private StatedWithdrawal withdrawal(Fields body) {
        var stated = new StatedWithdrawal(
                body.codes("recipients", id -> Optional.of(id).filter(ids::exists)),
                body.codes("purposes", Purpose.class),
                body.codes("categories", DataClass.class));
        body.refuseEmpty("recipients");
        body.refuseEmpty("purposes");
        body.refuseEmpty("categories");
        return stated;
    }
}
