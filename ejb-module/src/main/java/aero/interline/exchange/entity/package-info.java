/**
 * What is stored about messages with the outside.
 * Shapes only, no behaviour that needs the database.
 */
package aero.interline.exchange.entity;
