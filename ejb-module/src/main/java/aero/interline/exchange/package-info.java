/**
 * The exchange of messages: capture, inbox, outcomes, dead letters and the balance. A message is decided here, in one
 * database transaction with its effect, or not at all.
 */
package aero.interline.exchange;
