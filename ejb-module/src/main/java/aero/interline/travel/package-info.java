/**
 * Reservations as the booking systems report them, newest version only. Whole and sealed for those who may see
 * everything, and in rows for lists and searches.
 */
package aero.interline.travel;
