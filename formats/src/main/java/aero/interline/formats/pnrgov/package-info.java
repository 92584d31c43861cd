/**
 * The meaning of PNRGOV (IATA/PADIS passenger name record push, versions 10.1 to 15): segments to reservations.
 * Tolerant: what is wrong is repaired with evidence, what is unknown is kept as a fragment, what is lost is named.
 */
package aero.interline.formats.pnrgov;
