/**
 * Writes stewards' acts and the decisions they consist of, and has the customers settled by them.
 * Each act is one transaction.
 */
package aero.interline.steward.control;
