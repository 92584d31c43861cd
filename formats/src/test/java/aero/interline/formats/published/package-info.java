/**
 * The documents that partners read, made from the records of the contracts and the names of the formats. A test compares
 * what is made with what is committed, so that neither can change alone.
 */
package aero.interline.formats.published;
