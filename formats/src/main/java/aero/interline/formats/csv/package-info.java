/**
 * Tables of separated values (RFC 4180 and what is sent in its name): members, supplier orders, agency sales and miles.
 * Columns are found by their headings in any order; each row is a record of its own and can be read again with its heading.
 */
package aero.interline.formats.csv;
