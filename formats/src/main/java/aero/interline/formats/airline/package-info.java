/**
 * The small languages that airline messages share, whatever carries them: names with titles, dates, documents, tickets,
 * seats, memberships and contacts. Every reader here takes a text and answers what it says, or nothing.
 */
package aero.interline.formats.airline;
