/**
 * What others may ask for and command about messages with the outside.
 * Each class is one desk with its use cases.
 */
package aero.interline.exchange.boundary;
