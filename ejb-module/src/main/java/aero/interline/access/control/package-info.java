/**
 * The work of access: password hashing, lock-out, the first administrator and the one authentication mechanism.
 * Nothing outside this capability calls in here but the container.
 */
package aero.interline.access.control;
