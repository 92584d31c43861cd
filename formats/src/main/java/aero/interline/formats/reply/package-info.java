/**
 * Answers to messages, in the language of whoever sent them where its standard has an answer, else in JSON. An answer
 * always carries the outcome and the same error code that every other door of the hub gives.
 */
package aero.interline.formats.reply;
