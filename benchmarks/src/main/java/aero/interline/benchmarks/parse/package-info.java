/**
 * What reading a message costs, by JMH, beside one plain pass over the same bytes. Every format has a set of different
 * messages, so that neither the processor nor the compiler can learn a single one by heart.
 */
package aero.interline.benchmarks.parse;
