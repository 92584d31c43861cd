/**
 * The exact layer of EDIFACT: bytes to segments, elements and components that all keep their byte position.
 * It repairs what real senders break (delimiters, line breaks, quotes) and writes every repair down as evidence.
 */
package aero.interline.formats.edifact;
