/**
 * Rules about journeys: what of a reservation may be shown to everybody, how it is told in one line, and what
 * is known of one of which messages tell only what is affected.
 */
package aero.interline.domain.travel;
