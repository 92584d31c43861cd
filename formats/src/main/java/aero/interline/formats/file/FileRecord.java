package aero.interline.formats.file;

import aero.interline.contracts.exchange.Reading;

/**
 * One record of a file.
 *
 * @param number  1-based; headers and trailers count
 * @param offset  of its first byte within the file
 * @param length  in bytes within the file, the end of line included
 * @param name    what the sender calls it, to show to people and in response files, for instance a member number; or
 *                {@code null}
 * @param reading what it says; its {@link Reading#body()} can be read again alone by the reader of messages, so it may
 *                hold a copy of the file's header besides the record; {@code null} for a header, trailer or blank record, which
 *                is no message
 */
public record FileRecord(int number, long offset, int length, String name, Reading reading) {}
