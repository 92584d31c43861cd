/**
 * NDC orders of IATA EDIST 17.2 and of the later IATA_ messages, as reservations, cancellations and sold tickets. Offers
 * and requests are recognised and say nothing for the hub.
 */
package aero.interline.formats.ndc;
