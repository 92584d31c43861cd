/**
 * What is stored about reservations.
 * Shapes only, no behaviour that needs the database.
 */
package aero.interline.travel.entity;
