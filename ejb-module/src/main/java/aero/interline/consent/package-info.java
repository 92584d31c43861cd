/**
 * Consent: what customers allow and wish. Acts of consent, contacts and preferences are only added, follow the records of the customer
 * they were given for, and what holds is decided by the rules of {@code domain.consent}.
 */
package aero.interline.consent;
