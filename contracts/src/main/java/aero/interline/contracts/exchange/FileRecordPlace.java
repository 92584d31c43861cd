package aero.interline.contracts.exchange;

/**
 * Where a message stands in the file of many records that it came with.
 *
 * @param file   the hub's id of the file, which is a message, too
 * @param number 1-based; headers and trailers count
 */
public record FileRecordPlace(long file, int number) {}
