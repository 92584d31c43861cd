/**
 * What others may ask for and command about reservations: the desks with their use cases, the finders that
 * they read by, and the views that they hand out.
 */
package aero.interline.travel.boundary;
