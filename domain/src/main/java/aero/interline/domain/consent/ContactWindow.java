package aero.interline.domain.consent;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a customer wants to be contacted, by the clock of a place.
 *
 * @param days at least one
 * @param from included
 * @param to   excluded; before {@code from} means the next morning, which belongs to the evening's day; equal means all day
 */
public record ContactWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {

    public ContactWindow {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a window without a day is a withdrawal");
        }
        days = EnumSet.copyOf((Collection<DayOfWeek>) days);
    }

    public boolean contains(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean today = days.contains(there.getDayOfWeek());
        if (from.equals(to)) {
            return today;
        }
        if (from.isBefore(to)) {
            return today && !time.isBefore(from) && time.isBefore(to);
        }
        return today && !time.isBefore(from) || days.contains(there.getDayOfWeek().minus(1)) && time.isBefore(to);
    }
}
