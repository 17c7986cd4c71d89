package al.tryeza.audit.scrutiny;

import al.tryeza.audit.alarms.AlarmCode;

/**
 * Nothing that we were told of let the officer see it: no grant and no broken glass of theirs for that case, or one that
 * was not in force then. The services that decide are believed in nothing here but in what they said before.
 */
public record WithoutTask() implements Rule {

    @Override
    public boolean strikes(Disclosure disclosure) {
        return disclosure.leaves() == 0
                || disclosure.known().size() < disclosure.leaves()
                || !disclosure.known().stream().allMatch(leave -> leave.covers(disclosure.time()));
    }

    @Override
    public AlarmCode alarm() {
        return AlarmCode.ACCESS_WITHOUT_TASK;
    }
}
