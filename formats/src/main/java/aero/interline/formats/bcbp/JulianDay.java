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
        int best = 0;
        int least = Integer.MAX_VALUE;
        int today = reference.getDayOfYear() + (Year.isLeap(reference.getYear() - 1L) ? 366 : 365);
        for (int year = reference.getYear() - 1; day > 0 && year <= reference.getYear() + 1; year++) {
            int length = Year.isLeap(year) ? 366 : 365;
            int distance = Math.abs(day - today); // both counted from the beginning of this year
            if (day <= length && distance < least) {
                least = distance;
                best = year;
            }
            today -= length;
        }
        return best == 0 ? null : LocalDate.ofYearDay(best, day);
    }
}
