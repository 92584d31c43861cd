/**
 * The work on accounts.
 * Plain classes on a database connection, run by the boundary inside its transaction.
 */
package aero.interline.loyalty.control;
