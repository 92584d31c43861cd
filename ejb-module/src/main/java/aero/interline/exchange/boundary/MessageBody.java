package aero.interline.exchange.boundary;

/** The raw bytes of a message as they are kept: payment card numbers masked, everything else as it came. */
public record MessageBody(String id, String system, String format, byte[] bytes) {}
