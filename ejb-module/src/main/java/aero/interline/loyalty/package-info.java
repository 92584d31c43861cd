/**
 * Accounts of loyalty programmes.
 * An account is a membership, and what moves in it is told by the programme's own system.
 */
package aero.interline.loyalty;
