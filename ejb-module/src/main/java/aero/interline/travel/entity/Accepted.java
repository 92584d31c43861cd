package aero.interline.travel.entity;

/**
 * A report that became the current version of its reservation.
 *
 * @param known whether the reservation was there before
 */
public record Accepted(long reservationId, boolean known, Report report) {}
