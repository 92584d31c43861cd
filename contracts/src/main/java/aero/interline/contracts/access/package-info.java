/**
 * Who may do what, in the words that tokens and addresses use. How callers prove who they are is the hub's own affair.
 */
package aero.interline.contracts.access;
