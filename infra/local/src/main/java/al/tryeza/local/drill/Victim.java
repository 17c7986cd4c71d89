package al.tryeza.local.drill;

import al.tryeza.local.stack.LocalStack;

/** Whom a strike may hit. */
enum Victim {
    REFERRAL(LocalStack.REFERRAL),
    REFERRAL_2(LocalStack.instance(LocalStack.REFERRAL, 2)),
    NOTIFICATION(LocalStack.NOTIFICATION),
    NOTIFICATION_2(LocalStack.instance(LocalStack.NOTIFICATION, 2)),
    AUDIT(LocalStack.AUDIT),
    AUDIT_2(LocalStack.instance(LocalStack.AUDIT, 2)),
    /** The instance that is sending most of referral-service's events at that moment. */
    RELAY(LocalStack.REFERRAL),
    /** The instance that is sending most of notification-service's events at that moment. */
    RELAY_OF_NOTICES(LocalStack.NOTIFICATION),
    BROKER(LocalStack.KAFKA),
    REGISTRY(LocalStack.REGISTRY),
    DATABASE(LocalStack.POSTGRES),
    MAIL(LocalStack.MAIL);

    private final String part;

    Victim(String part) {
        this.part = part;
    }

    /** Part of the stack; of a relay the service, whose sending instance is looked for when the strike falls. */
    String part() {
        return part;
    }

    boolean isRelay() {
        return this == RELAY || this == RELAY_OF_NOTICES;
    }

    /** As a report names it. */
    String title() {
        return switch (this) {
            case RELAY -> "relay of referral-service";
            case RELAY_OF_NOTICES -> "relay of notification-service";
            default -> part;
        };
    }
}
