package al.tryeza.referral.closure;

/** What happened to the work on a case. Each is one published event. */
public sealed interface ClosureEvent {

    /** It is over. */
    record Closed(ClosureReason reason) implements ClosureEvent {}

    /**
     * It begins again.
     *
     * @param phase from now on, which is the one before it was closed
     */
    record Reopened(String phase) implements ClosureEvent {}

    /** Name of the event in the published language. */
    default String eventName() {
        return switch (this) {
            case Closed _ -> "CaseClosed";
            case Reopened _ -> "CaseReopened";
        };
    }
}
