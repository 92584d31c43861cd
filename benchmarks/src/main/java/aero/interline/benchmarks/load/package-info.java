/**
 * Putting messages on a queue as fast as it goes or at given times, knowing of each whether the broker confirmed it.
 * Shared by the witness and the measurements.
 */
package aero.interline.benchmarks.load;
