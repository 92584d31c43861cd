/**
 * The work on customers and the records about them.
 * Plain classes on a database connection, run by the boundary inside its transaction.
 */
package aero.interline.customer.control;
