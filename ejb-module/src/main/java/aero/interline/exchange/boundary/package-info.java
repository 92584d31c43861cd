/**
 * What others may ask for and command about messages with the outside: the desks with their use cases, the finders that
 * they read by, and the views that they hand out.
 */
package aero.interline.exchange.boundary;
