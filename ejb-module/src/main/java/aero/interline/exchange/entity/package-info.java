/**
 * A message with the outside on its way to its outcome, and what is stored about it.
 * No behaviour that needs the database.
 */
package aero.interline.exchange.entity;
