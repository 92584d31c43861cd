/**
 * Synthetic PNRGOV messages of realistic variety. Everything is a pure function of a seed and a number, so a run can
 * be repeated and any message of it be written again.
 */
package aero.interline.benchmarks.generator;
