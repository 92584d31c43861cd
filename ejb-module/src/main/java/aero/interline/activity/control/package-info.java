/**
 * The work on activities.
 * Plain classes on a database connection, run by the boundary inside its transaction.
 */
package aero.interline.activity.control;
