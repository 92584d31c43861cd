/**
 * Record files of mainframes: the layout is read from a COBOL copybook, the meaning of its fields from a table beside it.
 * EBCDIC text, packed, binary and zoned numbers; header and trailer with totals, taken whole or not at all.
 */
package aero.interline.formats.fixed;
