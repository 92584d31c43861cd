package aero.interline.web.console;

import aero.interline.platform.boundary.Page;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        try (FileChannel file = file(pages)) {
            external.responseReset();
            external.setResponseContentType("text/csv;charset=UTF-8");
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
            external.setResponseHeader("Content-Length", Long.toString(file.size()));
            external.setResponseHeader("Cache-Control", "no-store");
            Channels.newInputStream(file).transferTo(external.getResponseOutputStream());
            faces.responseComplete();
        }
    }

    /** The whole table from its beginning. The file is its owner's alone and has no name once it is open, so that nothing of it outlives the process. */
    FileChannel file(Pages<T> pages) throws IOException {
        Path path = Files.createTempFile("interline-" + name + "-", ".csv");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        boolean whole = false;
        try {
            Writer out = Channels.newWriter(file, StandardCharsets.UTF_8);
            write(pages, out);
            out.flush();
            file.position(0);
            whole = true;
        } finally {
            if (!whole) {
                file.close();
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
