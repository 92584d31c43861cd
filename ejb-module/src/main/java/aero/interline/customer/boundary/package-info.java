/**
 * What others may ask for and command about customers and the records about them.
 * Each class is one desk with its use cases.
 */
package aero.interline.customer.boundary;
