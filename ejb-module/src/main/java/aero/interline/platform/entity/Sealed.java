package aero.interline.platform.entity;

/**
 * Something encrypted.
 *
 * @param keyId which day key opens it
 * @param bytes as stored
 */
public record Sealed(int keyId, byte[] bytes) {}
