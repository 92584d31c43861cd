package aero.interline.formats.reply;

/**
 * One answer, ready to be sent.
 *
 * @param format    {@code json}, {@code ackres}, {@code contrl}, {@code type-b}, {@code ota} or {@code ndc}
 * @param mediaType of the bytes
 * @param body      text in UTF-8; nothing but ASCII unless it is JSON or XML
 */
public record Reply(String format, String mediaType, byte[] body) {}
