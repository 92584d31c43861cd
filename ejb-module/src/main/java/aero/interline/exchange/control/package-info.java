/**
 * The work on messages with the outside.
 * Plain classes on a database connection, run by the boundary inside its transaction.
 */
package aero.interline.exchange.control;
