package al.tryeza.referral.disclosure;

/** A body that cannot be taken apart at all. Has no message and no cause: a parser's own words quote the input. */
final class Unreadable extends Exception {

    private final FaultCode code;

    Unreadable(FaultCode code) {
        super(null, null, false, false);
        this.code = code;
    }

    FaultCode code() {
        return code;
    }
}
