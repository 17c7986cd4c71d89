package al.tryeza.audit.scrutiny;

import al.tryeza.audit.alarms.AlarmCode;

/**
 * One officer was shown data of many people within an hour of the clock.
 *
 * @param most how many are usual
 */
public record FanOut(int most) implements Rule {

    @Override
    public boolean strikes(Disclosure disclosure) {
        return disclosure.casesInHour() > most;
    }

    @Override
    public AlarmCode alarm() {
        return AlarmCode.FAN_OUT;
    }
}
