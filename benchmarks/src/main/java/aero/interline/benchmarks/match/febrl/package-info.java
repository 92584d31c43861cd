/**
 * Data sets of the Febrl generator: synthetic persons with typing, scanning and hearing errors, and who is who told by
 * the record's name.
 */
package aero.interline.benchmarks.match.febrl;
