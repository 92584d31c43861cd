/**
 * The life of a hub from the command to the clean stop: what starts beside what, what is told to whom, what ends first.
 */
package aero.interline.launcher.hub;
