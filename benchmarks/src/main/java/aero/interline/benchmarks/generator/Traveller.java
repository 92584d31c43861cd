package aero.interline.benchmarks.generator;

/**
 * A person in a booking.
 *
 * @param ref      1-based number in the booking
 * @param infant   number of the infant that this adult carries, or 0
 * @param ticket   13 digits
 * @param special  code of a special service for every flight, or {@code null}
 * @param bags     pieces, 0 to 3
 * @param seat     column letter; the row follows from the flight
 */
public record Traveller(int ref, Person person, Person.Age age, int infant, String ticket, String special, int bags, char seat) {

    public boolean seated() {
        return age != Person.Age.INFANT;
    }
}
