/**
 * The working parts of the platform. Plain classes without a container, so that tests and measurements use the very
 * same code.
 */
package aero.interline.platform.control;
