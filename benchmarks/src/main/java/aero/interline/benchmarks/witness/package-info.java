/**
 * The witness outside the system: it writes down what it is about to send and what the broker confirmed, and proves
 * afterwards from the hub's database that every message has exactly one outcome and one effect.
 */
package aero.interline.benchmarks.witness;
