/**
 * What is stored about activities.
 * Shapes only, no behaviour that needs the database.
 */
package aero.interline.activity.entity;
