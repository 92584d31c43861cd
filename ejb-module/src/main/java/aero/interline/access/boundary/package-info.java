/**
 * Use cases of access: signing in, tokens, users and the audit trail. Everything here may be called by screens and REST.
 */
package aero.interline.access.boundary;
