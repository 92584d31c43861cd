/**
 * What recognising and finding one person costs among ten thousand, a hundred thousand and a million customers. A crowd of
 * generated people is written straight into the real tables, and every time stands beside a look-up of one row in the same run.
 */
package aero.interline.benchmarks.match.crowd;
