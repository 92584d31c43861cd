/**
 * Messages for people: the same syntax trees that the readers use, rendered piece by piece with the meaning beside the
 * text and every repair at its place. The console shows it next to the raw message.
 */
package aero.interline.formats.view;
