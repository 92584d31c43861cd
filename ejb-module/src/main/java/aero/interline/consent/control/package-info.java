/**
 * The ledgers of consent, contacts and preferences. They tell whose each line is at the moment of reading.
 */
package aero.interline.consent.control;
