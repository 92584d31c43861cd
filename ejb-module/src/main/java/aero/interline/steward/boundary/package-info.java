/**
 * The desk where stewards work: the queue of possible duplicates, merges and what was done.
 * Everything that a screen or an interface needs of it is here.
 */
package aero.interline.steward.boundary;
