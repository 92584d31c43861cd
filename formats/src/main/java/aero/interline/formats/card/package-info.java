/**
 * Payment card numbers are masked before anything of a message is stored or read further (invariant I10).
 * Masking keeps the length, so that every byte position stays true.
 */
package aero.interline.formats.card;
