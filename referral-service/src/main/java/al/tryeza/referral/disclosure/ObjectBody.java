package al.tryeza.referral.disclosure;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A body that is one JSON object, or the reason why it is none; whatever breaks on the way quotes nothing of it. */
final class ObjectBody {

    private ObjectBody() {}

    /**
     * Reads a body.
     *
     * @param whole what is read from the object's fields
     * @param refused what a body without fields comes to
     * @throws ReaderFailed if the reader itself is broken
     */
    static <R> R read(byte[] body, BiFunction<Fields, Faults, R> whole, Function<List<Fault>, R> refused) {
        try {
            return switch (JsonBody.parse(body)) {
                case Json.Members members -> {
                    var faults = new Faults();
                    yield whole.apply(Fields.ofBody(members, faults), faults);
                }
                case Json.Items _, Json.Text _, Json.Numeral _, Json.Flag _, Json.Nothing _ ->
                    refused.apply(fault(FaultCode.NOT_AN_OBJECT));
            };
        } catch (Unreadable unreadable) {
            return refused.apply(fault(unreadable.code()));
        } catch (RuntimeException failure) {
            throw new ReaderFailed(failure);
        }
    }

    private static List<Fault> fault(FaultCode code) {
        return List.of(new Fault(Fields.BODY, code));
    }
}
