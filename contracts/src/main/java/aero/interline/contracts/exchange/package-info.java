/**
 * The exchange of messages with the outside: captures, readings, outcomes, error codes and the ports between the
 * routes and the core.
 */
package aero.interline.contracts.exchange;
