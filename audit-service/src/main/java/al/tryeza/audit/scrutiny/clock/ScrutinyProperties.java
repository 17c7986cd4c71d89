package al.tryeza.audit.scrutiny.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code tryeza.audit.scrutiny}.
 *
 * @param grace how long the word that a disclosure rests on may take to arrive after it
 * @param fanOut of how many people an officer is usually shown data within an hour of the clock
 * @param zone in which the hours are told
 * @param opens when offices open
 * @param closes when they close
 * @param days on which they are open
 * @param atAllHours how ids of institutions begin that work day and night
 * @param witnessLag how long entries may wait for a published checkpoint
 */
@ConfigurationProperties("tryeza.audit.scrutiny")
record ScrutinyProperties(
        @DefaultValue("60s") Duration grace,
        @DefaultValue("20") int fanOut,
        @DefaultValue("Europe/Tirane") ZoneId zone,
        @DefaultValue("07:00") LocalTime opens,
        @DefaultValue("20:00") LocalTime closes,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        Set<DayOfWeek> days,

        @DefaultValue({"shelter.", "police.", "border."}) List<String> atAllHours,
        @DefaultValue("60s") Duration witnessLag) {}
