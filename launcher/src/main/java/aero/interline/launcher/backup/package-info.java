/**
 * A consistent copy of everything that a hub on embedded database and broker must not lose, and the way back.
 * The copy holds the keys: whoever has it can read everything.
 */
package aero.interline.launcher.backup;
