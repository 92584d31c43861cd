/**
 * The published language of the hub: what outside systems report, what the hub decided about it, and the ports through
 * which the modules reach each other. JDK only, so that anyone can depend on it.
 */
package aero.interline.contracts;
