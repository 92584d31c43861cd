/**
 * What legacy systems speak, turned into facts: bytes in, {@link aero.interline.contracts.exchange.Reading} out.
 * Pure, without a container, and silent: nothing here throws for bad input, logs, or asks a clock.
 */
package aero.interline.formats;
