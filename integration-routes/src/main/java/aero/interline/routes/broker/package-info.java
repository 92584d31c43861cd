/**
 * The message broker: an embedded Artemis with its journal in the data directory, who may do what on it, and the ledger
 * of everything that ever reached an inbound queue; or an external one of which only the address is known.
 */
package aero.interline.routes.broker;
