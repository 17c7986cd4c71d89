package al.tryeza.referral.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Age at the day of receipt in Tirana, from a birth date or an estimate; in doubt a child. */
public final class Ages {

    /** Completed years at which one is an adult. */
    static final int ADULT = 18;

    /** The oldest age that is believed, in years. */
    static final int OLDEST = 120;

    /** By how many years an estimate may be too high before the person counts as an adult. */
    static final int DOUBT = 1;

    private static final ZoneId TIRANA = ZoneId.of("Europe/Tirane");

    private Ages() {}

    /**
     * The band of a person; {@link AgeBand#isChild()} of it is the answer to "child or adult".
     *
     * <p>A birth date beats an estimate. An estimate of 18 may be a person of 17: that is a doubt, and the answer is a child
     * in the band below. Who was born on 29 February is a year older on 1 March of a year that has none.
     *
     * @param estimate years, or null
     * @throws IllegalArgumentException if neither is given, or the one that counts is not {@linkplain #isPossible possible}
     */
    public static AgeBand band(@Nullable LocalDate birthDate, @Nullable Integer estimate, Instant received) {
        if (birthDate != null) {
            return AgeBand.of(believed(age(birthDate, received)));
        }
        if (estimate == null) {
            throw new IllegalArgumentException("A birth date or an estimate is required");
        }
        int years = believed(estimate);
        return AgeBand.of(years >= ADULT && years - DOUBT < ADULT ? ADULT - 1 : years);
    }

    /** Whether somebody born then can be alive at the day of receipt: not born after it, not older than 120 years. */
    public static boolean isPossible(LocalDate birthDate, Instant received) {
        return !birthDate.isAfter(dayOf(received)) && isPossible(age(birthDate, received));
    }

    /** Whether an estimate in years can be true: 0 to 120. */
    public static boolean isPossible(int estimate) {
        return estimate >= 0 && estimate <= OLDEST;
    }

    /** The day on which somebody born then has completed 18 years, as {@link #band} counts them. */
    public static LocalDate comingOfAge(LocalDate birthDate) {
        LocalDate day = birthDate.plusYears(ADULT);
        return day.getDayOfMonth() == birthDate.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** The day it is in Tirana at this instant. */
    public static LocalDate dayOf(Instant received) {
        return LocalDate.ofInstant(received, TIRANA);
    }

    private static int age(LocalDate birthDate, Instant received) {
        LocalDate day = dayOf(received);
        return birthDate.isAfter(day) ? -1 : Period.between(birthDate, day).getYears();
    }

    private static int believed(int years) {
        if (!isPossible(years)) {
            throw new IllegalArgumentException("Not a possible age");
        }
        return years;
    }
}
