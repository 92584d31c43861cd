/**
 * The plain JSON of partners who do not speak the hub's own: orders of suppliers and referred leads. Their schemas are made
 * from these records; members that a schema does not name are kept as fragments.
 */
package aero.interline.formats.partner;
