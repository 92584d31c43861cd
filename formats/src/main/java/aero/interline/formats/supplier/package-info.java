/**
 * What the tables and the JSON of suppliers have in common: the words for services and for how an order stands.
 */
package aero.interline.formats.supplier;
