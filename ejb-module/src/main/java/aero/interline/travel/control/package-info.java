/**
 * The work on reservations.
 * Plain classes on a database connection, run by the boundary inside its transaction.
 */
package aero.interline.travel.control;
