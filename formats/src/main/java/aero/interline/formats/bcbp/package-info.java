/**
 * Bar coded boarding passes (IATA Resolution 792), as scanners send them: one code a line, or in a small JSON envelope
 * that says what was scanned when and where. The exact layer cuts a code into fields, the other makes facts of them.
 */
package aero.interline.formats.bcbp;
