/**
 * The door to the measurements, which run in a JVM of their own because a short-lived command's settings would spoil
 * them.
 */
package aero.interline.cli.bench;
