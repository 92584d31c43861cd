/**
 * Rules about journeys: what of a reservation may be shown to everybody, and how it is told in one line.
 */
package aero.interline.domain.travel;
