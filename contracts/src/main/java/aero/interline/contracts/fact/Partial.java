package aero.interline.contracts.fact;

import java.util.List;

/**
 * Marks a report that tells only what is affected: what it tells changes, what it does not tell stays as it was. A flight is told by
 * carrier, number, day and cities, a passenger by name, a request by code, passenger and flight.
 *
 * @param formerNames names of passengers that no longer hold; those that are told beside and were not known take their places in this
 *                    order, and who gets no new name is no longer in the reservation
 */
public record Partial(List<PersonName> formerNames) {

    public Partial {
        formerNames = List.copyOf(formerNames);
    }
}
