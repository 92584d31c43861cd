package aero.interline.web.console;

import aero.interline.platform.boundary.Page;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list as a table for a spreadsheet (RFC 4180). It is sent when it is complete and with its size, so that none that breaks off looks whole. */
final class CsvTable<T> {

    private final String name;
    private final Map<String, Function<T, Object>> columns = new LinkedHashMap<>();

    /** Finds a page by the cursor of the one before. */
    interface Pages<T> {
        Page<T> after(String cursor);
    }

    /** @param name of the file, without its ending */
    CsvTable(String name) {
        this.name = name;
    }

    CsvTable<T> column(String head, Function<T, Object> cell) {
        columns.put(head, cell);
        return this;
    }

    /** Makes the table the answer to the current request. */
    void send(Pages<T> pages) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        Path file = file(pages);
        try {
            external.responseReset();
            external.setResponseContentType("text/csv;charset=UTF-8");
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
            external.setResponseHeader("Content-Length", Long.toString(Files.size(file)));
            external.setResponseHeader("Cache-Control", "no-store");
            Files.copy(file, external.getResponseOutputStream());
            faces.responseComplete();
        } finally {
            Files.delete(file);
        }
    }

    /** The whole table, which the caller deletes; nothing is left of one that fails. */
    Path file(Pages<T> pages) throws IOException {
        Path file = Files.createTempFile("interline-" + name, ".csv");
        boolean whole = false;
        try (Writer out = Files.newBufferedWriter(file)) {
            write(pages, out);
            whole = true;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
        return file;
    }

    void write(Pages<T> pages, Writer out) throws IOException {
        out.write(row(columns.keySet().stream()));
        String cursor = null;
        do {
            Page<T> page = pages.after(cursor);
            for (T each : page.items()) {
                out.write(row(columns.values().stream().map(cell -> Objects.toString(cell.apply(each), null))));
            }
            cursor = page.next();
        } while (cursor != null);
    }

    static String row(Stream<String> cells) {
        return cells.map(CsvTable::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quotes what needs it, and keeps a spreadsheet from taking a text for a formula. */
    private static String quoted(String cell) {
        String text = cell == null ? "" : cell;
        if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
