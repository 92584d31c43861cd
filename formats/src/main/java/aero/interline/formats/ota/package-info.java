/**
 * OpenTravel messages of 2010B, and the profile service of 2017A: profiles and loyalty accounts as persons, bookings as
 * reservations, check-in as passengers of a flight. Requests that ask without telling anything say nothing for the hub.
 */
package aero.interline.formats.ota;
