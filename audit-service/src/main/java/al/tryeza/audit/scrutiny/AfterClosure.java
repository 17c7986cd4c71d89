package al.tryeza.audit.scrutiny;

import al.tryeza.audit.alarms.AlarmCode;

/** The case was closed when data of its person were shown. */
public record AfterClosure() implements Rule {

    @Override
    public boolean strikes(Disclosure disclosure) {
        return disclosure.closed();
    }

    @Override
    public AlarmCode alarm() {
        return AlarmCode.AFTER_CLOSURE;
    }
}
