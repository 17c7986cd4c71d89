package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.Code;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.codes.ReasonCode;
import al.tryeza.referral.routing.AgeBand;
import al.tryeza.referral.routing.Ages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code {category, purpose, reasonCode, reason, person: {firstName, secondName, birthdate, identityNumber}}} by the
 * rules of a referral. Of the person at least one field is given; what is left out is not known any more.
 */
public final class CorrectionReader {

    private CorrectionReader() {}

    /** What became of a body. */
    public sealed interface Reading {

        /** It is a correction that can be decided on. */
        record Taken(Correction correction) implements Reading {}

        /** It is none; every fault is named. */
        record Refused(List<Fault> faults) implements Reading {}
    }

    /**
     * Reads a body.
     *
     * @param receivedAt decides the age of the person, and what lies in the future
     * @throws ReaderFailed if the reader itself is broken; says nothing of the body
     */
    public static Reading read(byte[] body, Instant receivedAt) {
        return ObjectBody.read(body, (fields, faults) -> read(fields, faults, receivedAt), Reading.Refused::new);
    }

    private static Reading read(Fields fields, Faults faults, Instant receivedAt) {
        List.of("category", "purpose", "reasonCode", "reason", "person").forEach(fields::require);
        fields.code("category", code -> Code.parse(DataClass.class, code))
                .filter(category -> category != DataClass.IDENTITY)
                .ifPresent(_ -> faults.add("category", FaultCode.NOT_CORRECTABLE));
        Optional<Purpose> purpose = fields.code("purpose", Purpose.class);
        Optional<ReasonCode> reasonCode = fields.code("reasonCode", ReasonCode.class);
        Optional<String> reason = fields.text("reason", TextRule.REASON);
        var identity = fields.object("person").map(person -> identity(person, faults, receivedAt));
        fields.refuseTheRest();
        if (faults.any()) {
            return new Reading.Refused(faults.all());
        }
        var request = new AccessRequest(
                List.of(DataClass.IDENTITY),
                purpose.orElseThrow(),
                reasonCode.orElseThrow(),
                new Explanation(reason.orElseThrow()));
        var read = identity.orElseThrow();
        Optional<AgeBand> band = read.birthdate().map(birthdate -> Ages.band(birthdate, null, receivedAt));
        Optional<LocalDate> comesOfAge = read.birthdate()
                .filter(_ -> band.filter(AgeBand::isChild).isPresent())
                .map(Ages::comingOfAge);
        return new Reading.Taken(
                new Correction(request, SealedIdentity.of(Map.of(DataClass.IDENTITY, read.facts()), comesOfAge), band));
    }

    private static IdentityReader.Identity identity(Fields person, Faults faults, Instant receivedAt) {
        var identity = new IdentityReader(person, faults, receivedAt).read();
        person.refuseTheRest();
        if (identity.facts().isEmpty() && !faults.any()) {
            faults.add(person.path(), FaultCode.REQUIRED);
        }
        return identity;
    }
}
