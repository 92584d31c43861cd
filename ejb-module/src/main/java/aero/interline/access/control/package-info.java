/**
 * The work of access: the store of users, the hashing of passwords, the first administrator and the files of secrets.
 * Nothing outside this capability calls in here but the container.
 */
package aero.interline.access.control;
