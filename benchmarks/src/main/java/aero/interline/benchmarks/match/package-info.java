/**
 * How well the hub's own matcher recognises persons whose identity is known, on public data sets and on an own population.
 * Who is who is never looked at before the score is taken.
 */
package aero.interline.benchmarks.match;
