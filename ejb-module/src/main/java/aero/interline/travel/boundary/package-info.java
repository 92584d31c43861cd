/**
 * What others may ask for and command about reservations.
 * Each class is one desk with its use cases.
 */
package aero.interline.travel.boundary;
