/**
 * What is stored about stewards' acts.
 * Shapes only, no behaviour that needs the database.
 */
package aero.interline.steward.entity;
