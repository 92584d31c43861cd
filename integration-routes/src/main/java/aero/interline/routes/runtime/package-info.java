/**
 * Brings broker and routes up inside the server and takes them down in the right order. It connects the ports of the
 * contracts with the beans of the other modules.
 */
package aero.interline.routes.runtime;
