/**
 * Who is who without a number in common: how alike two source records are, what makes them one person, and what
 * forbids it. Everything depends on the records, the stewards' decisions and the version of the model alone (I5).
 */
package aero.interline.domain.identity;
