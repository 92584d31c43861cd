/**
 * Files that hold many records: taken apart while they stream, so that a file may be larger than the memory. Each record
 * is a message of its own that can be read again alone.
 */
package aero.interline.formats.file;
