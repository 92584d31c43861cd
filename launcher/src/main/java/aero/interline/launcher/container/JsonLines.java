package aero.interline.launcher.container;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** One JSON object per log record and line: time, level, logger, thread, message and, if there is one, the stack. */
public final class JsonLines extends Formatter {

    private final SimpleFormatter messages = new SimpleFormatter();

    @Override
    public String format(LogRecord entry) {
        StringBuilder json = new StringBuilder(256).append('{');
        field(json, "time", entry.getInstant().toString());
        field(json, "level", entry.getLevel().getName());
        field(json, "logger", entry.getLoggerName());
        field(json, "thread", Long.toString(entry.getLongThreadID()));
        field(json, "message", messages.formatMessage(entry));
        if (entry.getThrown() != null) {
            StringWriter stack = new StringWriter();
            entry.getThrown().printStackTrace(new PrintWriter(stack));
            field(json, "stack", stack.toString());
        }
        json.setLength(json.length() - 1);
        return json.append("}\n").toString();
    }

    private static void field(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":\"");
        String text = value == null ? "" : value;
        text.chars().forEach(character -> append(json, (char) character));
        json.append("\",");
    }

    private static void append(StringBuilder json, char character) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\t' -> json.append("\\t");
            default -> {
                if (character < ' ') {
                    json.append(String.format("\\u%04x", (int) character));
                } else {
                    json.append(character);
                }
            }
        }
    }
}
