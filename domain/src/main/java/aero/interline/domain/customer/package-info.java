/**
 * Who is who: which source records are one customer, and what the hub believes about that customer. Everything here
 * depends on the records alone, never on the order in which they came.
 */
package aero.interline.domain.customer;
