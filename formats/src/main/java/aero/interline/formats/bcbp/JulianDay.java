package aero.interline.formats.bcbp;

import aero.interline.formats.airline.Numbers;
import java.time.LocalDate;
import java.time.Year;

/** A day of a year that is not told: passes are printed and read around the day of the flight. */
final class JulianDay {
    private JulianDay() {}

    /**
     * The day that lies nearest to the reference, in its year or one of those beside it.
     *
     * @param text one to three digits
     * @return {@code null} for what is no day, also for day 366 where no leap year is near
     */
    static LocalDate nearest(String text, LocalDate reference) {
        int day = Numbers.positive(text, 366);
        LocalDate best = null;
        for (int year = reference.getYear() - 1; day > 0 && year <= reference.getYear() + 1; year++) {
            if (day <= Year.of(year).length()) {
                LocalDate candidate = LocalDate.ofYearDay(year, day);
                best = best == null || distance(candidate, reference) < distance(best, reference) ? candidate : best;
            }
        }
        return best;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }
}
