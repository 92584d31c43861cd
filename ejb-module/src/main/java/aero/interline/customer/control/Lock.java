package aero.interline.customer.control;

/**
 * What no two transactions decide about at a time, by its number.
 *
 * @param reservation key of a reservation: with it is locked what the people are found by whom it names until now;
 *                    {@code null} for everything else
 */
public record Lock(long number, String reservation) {}
