/**
 * Plays a day of an airline through the queues of a running hub, so that a newcomer sees all of it alive. The messages are
 * those of the generator that the benchmark uses.
 */
package aero.interline.benchmarks.demo;
