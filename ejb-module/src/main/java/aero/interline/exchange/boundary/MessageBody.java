package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Origin;

/**
 * The raw bytes of a message as they are kept: payment card numbers masked, everything else as it came.
 *
 * @param origin what a parser needs to read them again
 */
public record MessageBody(String id, Origin origin, byte[] bytes) {}
