/**
 * Where messages come in: one package per outside system with its route, and what the routes share. Camel and the broker
 * are known here and nowhere else.
 */
package aero.interline.routes;
