package al.tryeza.audit.scrutiny;

import al.tryeza.audit.alarms.AlarmCode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * An officer was shown data when their institution does not work.
 *
 * @param zone in which the hours are told
 * @param opens included
 * @param closes excluded
 * @param days on which the offices are open
 * @param always how ids of institutions begin that work at all hours
 */
public record OutOfHours(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days, List<String> always)
        implements Rule {

    public OutOfHours {
        days = Set.copyOf(days);
        always = List.copyOf(always);
    }

    @Override
    public boolean strikes(Disclosure disclosure) {
        if (always.stream().anyMatch(disclosure.institution()::startsWith)) {
            return false;
        }
        ZonedDateTime then = disclosure.time().atZone(zone);
        LocalTime hour = then.toLocalTime();
        return !days.contains(then.getDayOfWeek()) || hour.isBefore(opens) || !hour.isBefore(closes);
    }

    @Override
    public AlarmCode alarm() {
        return AlarmCode.OUT_OF_HOURS;
    }
}
