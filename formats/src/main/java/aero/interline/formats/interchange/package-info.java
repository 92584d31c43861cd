/**
 * EDIFACT interchanges of any kind: tokenized once, then read by whoever knows the messages in them. What UNH says about
 * that is believed unless the segments speak against it.
 */
package aero.interline.formats.interchange;
