package aero.interline.formats.csv;

import java.util.List;

/** Writes tables after RFC 4180: lines end with CR LF, and what needs quotes gets them. */
public final class CsvWriter {
    private final StringBuilder text = new StringBuilder();
    private final char separator;

    public CsvWriter() {
        this(',');
    }

    public CsvWriter(char separator) {
        this.separator = separator;
    }

    /** @param values {@code null} is an empty field */
    public CsvWriter row(List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            field(values.get(i) == null ? "" : values.get(i).toString());
        }
        text.append("\r\n");
        return this;
    }

    private void field(String value) {
        boolean quoted = value.indexOf(separator) >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0 || value.startsWith(" ") || value.endsWith(" ");
        if (quoted) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
