/**
 * Advance passenger information (UN/EDIFACT PAXLST, D.02B to D.12B and later): each passenger of a flight as one entry.
 * Crew are staff and not customers: their entries are counted, kept in the raw message, and make no fact.
 */
package aero.interline.formats.paxlst;
