/**
 * Reservations as the web services of an Amadeus-style system answer them (PNR_Reply, versions 11 to 21): names with
 * infants, itinerary, services, tickets, contacts and remarks.
 */
package aero.interline.formats.amadeus;
