/**
 * Commands about single messages: sending files, waiting for what became of them, trying dead ones again. One line
 * per message, tab-separated, so that a shell can go on with it.
 */
package aero.interline.cli.message;
