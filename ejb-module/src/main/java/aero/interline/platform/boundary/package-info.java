/**
 * How the platform meets the container: start-up, timers, the data source and the objects that other capabilities
 * inject.
 */
package aero.interline.platform.boundary;
