/**
 * Commands of the person who runs the hub: its state, tokens and users. They ask the hub over REST and print what it
 * answers.
 */
package aero.interline.cli.operation;
