/**
 * What is stored about customers and the records about them.
 * Shapes only, no behaviour that needs the database.
 */
package aero.interline.customer.entity;
