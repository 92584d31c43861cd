/**
 * What happened, for the capabilities that tell it to people.
 * Read only: activities come from messages alone.
 */
package aero.interline.activity.boundary;
