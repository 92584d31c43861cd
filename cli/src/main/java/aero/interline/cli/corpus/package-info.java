/**
 * Reads a folder of real messages with the parsers of this version and says how much of it would arrive, without a
 * hub: the first thing to do before a new sender is connected.
 */
package aero.interline.cli.corpus;
