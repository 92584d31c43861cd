/**
 * The work of finding, telling and forgetting everything about a person.
 * Plain classes on a database connection, run by the boundary, each step so that it can be repeated.
 */
package aero.interline.privacy.control;
