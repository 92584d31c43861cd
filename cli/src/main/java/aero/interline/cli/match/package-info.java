/**
 * Commands about recognising customers.
 * What runs long does so in a JVM of its own.
 */
package aero.interline.cli.match;
