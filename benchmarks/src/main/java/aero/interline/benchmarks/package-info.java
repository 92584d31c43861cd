/**
 * Load and proof from outside the hub: a generator of synthetic messages, a witness that knows what must have become
 * of them, and measurements. Nothing in here is part of the deployed application.
 */
package aero.interline.benchmarks;
