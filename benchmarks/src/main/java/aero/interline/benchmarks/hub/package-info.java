/**
 * A hub for measurements and fault tests: started as an operator starts it, killed when the plan says so, and observed
 * through its own interfaces and its database.
 */
package aero.interline.benchmarks.hub;
