package aero.interline.web.console;

import aero.interline.exchange.boundary.MessageLine;
import aero.interline.platform.boundary.Page;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages as a table for a spreadsheet (RFC 4180), written page by page. */
final class MessageTable {

    /** A spreadsheet holds about a million rows; more is a matter for REST. */
    private static final int MOST = 100_000;

    private static final List<String> HEAD = List.of(
            "id", "system", "format", "deliveryId", "receivedAt", "size", "outcome", "code", "facts", "changes", "reason",
            "duplicateOf");

    /** Finds a page by the cursor of the one before. */
    interface Pages {
        Page<MessageLine> after(String cursor);
    }

    private MessageTable() {}

    /** Makes the table the answer to the current request. */
    static void send(Pages pages) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.responseReset();
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"messages.csv\"");
        external.setResponseHeader("Cache-Control", "no-store");
        Writer out = external.getResponseOutputWriter();
        out.write(row(HEAD.stream()));
        int written = 0;
        String cursor = null;
        do {
            Page<MessageLine> page = pages.after(cursor);
            for (MessageLine each : page.items()) {
                out.write(row(cells(each)));
                written++;
            }
            cursor = page.next();
        } while (cursor != null && written < MOST);
        faces.responseComplete();
    }

    static String row(Stream<String> cells) {
        return cells.map(QUOTED).collect(Collectors.joining(",")) + "\r\n";
    }

    private static Stream<String> cells(MessageLine line) {
        return Stream.of(
                line.id(),
                line.system(),
                line.format(),
                line.deliveryId(),
                line.receivedAt().toString(),
                Integer.toString(line.size()),
                line.outcome().name(),
                line.code(),
                Integer.toString(line.facts()),
                Integer.toString(line.changes()),
                line.reason() == null ? null : line.reason().text(),
                line.duplicateOf());
    }

    /** Quotes what needs it, and keeps a spreadsheet from taking a text for a formula. */
    private static final UnaryOperator<String> QUOTED = cell -> {
        String text = cell == null ? "" : cell;
        if (text.matches("[=+\\-@\t\r].*")) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    };
}
