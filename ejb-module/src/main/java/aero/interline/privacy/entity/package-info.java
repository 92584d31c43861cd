/**
 * What is stored about jobs and what they work with.
 * Shapes only, no behaviour that needs the database.
 */
package aero.interline.privacy.entity;
