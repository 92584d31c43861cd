/**
 * How a command finds a hub and speaks to it: by the data directory of a hub on this machine, or by addresses and a
 * password. Everything here starts fast, because a command is often over in less than a second.
 */
package aero.interline.cli.connection;
