package aero.interline.privacy.control;

import aero.interline.platform.control.FactJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * An export for people to read, as PDF. The font is DejaVu Sans, embedded as far as it is used: Latin, Greek, Cyrillic,
 * Armenian, Georgian, Hebrew and Arabic letters show (those of Arabic unjoined); a sign that it lacks stands as its code
 * point, {@code [U+4E2D]}, and whole in the JSON.
 */
public final class ExportPaper {

    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float LEADING = 12.5f;
    private static final float INDENT = 14;
    private static final int DEEPEST = 8;
    private static final String FONT = "/aero/interline/privacy/DejaVuSans.ttf";

    /** @param json as {@link ExportRun} made it */
    public byte[] of(byte[] json) {
        Map<?, ?> told = FactJson.read(json, Map.class);
        try (PDDocument document = new PDDocument();
                InputStream letters = ExportPaper.class.getResourceAsStream(FONT);
                Sheets sheets = new Sheets(document, PDType0Font.load(document, letters, true))) {
            document.getDocumentInformation().setTitle("What is known about customer " + told.get("customer"));
            sheets.line("What is known about customer " + told.get("customer"), 0, 15);
            sheets.line("Made " + told.get("madeAt") + " by Interline", 0, SIZE);
            told.forEach((name, value) -> {
                if (value instanceof List<?> all) {
                    sheets.line(words(name.toString()) + " (" + all.size() + ")", 0, 12);
                    all.forEach(each -> {
                        sheets.value(each, 1);
                        sheets.space();
                    });
                }
            });
            sheets.end();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The paper form of an export cannot be made", e);
        }
    }

    private static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** Pages that are begun when they are needed. */
    private static final class Sheets implements AutoCloseable {

        private final PDDocument document;
        private final PDFont font;
        private PDPageContentStream page;
        private float y;

        Sheets(PDDocument document, PDFont font) {
            this.document = document;
            this.font = font;
        }

        void value(Object value, int depth) {
            if (value instanceof Map<?, ?> members) {
                members.forEach((name, inner) -> member(words(name.toString()), inner, depth));
            } else if (value instanceof List<?> all) {
                all.forEach(each -> value(each, depth));
            } else if (value != null) {
                line(value.toString(), depth, SIZE);
            }
        }

        private void member(String name, Object value, int depth) {
            if (name.equals("At") && value instanceof List<?>) {
                return; // a place in a message
            }
            if (value instanceof Map<?, ?> || value instanceof List<?>) {
                boolean nothing = value instanceof List<?> list && list.isEmpty();
                if (!nothing) {
                    line(name + ":", depth, SIZE);
                    value(value, Math.min(DEEPEST, depth + 1));
                }
            } else if (value != null) {
                line(name + ": " + value, depth, SIZE);
            }
        }

        void space() {
            y -= LEADING / 2;
        }

        void line(String text, int depth, float size) {
            float left = MARGIN + depth * INDENT;
            float width = PDRectangle.A4.getWidth() - MARGIN - left;
            try {
                if (size > SIZE) {
                    y -= size / 2;
                }
                for (String part : wrapped(shown(text), width, size)) {
                    room();
                    page.beginText();
                    page.setFont(font, size);
                    page.newLineAtOffset(left, y);
                    page.showText(part);
                    page.endText();
                    y -= Math.max(LEADING, size * 1.4f);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void room() throws IOException {
            if (page == null || y < MARGIN) {
                end();
                PDPage next = new PDPage(PDRectangle.A4);
                document.addPage(next);
                page = new PDPageContentStream(document, next);
                y = PDRectangle.A4.getHeight() - MARGIN;
            }
        }

        private List<String> wrapped(String text, float width, float size) throws IOException {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            float used = 0;
            for (int at = 0; at < text.length(); ) {
                int point = text.codePointAt(at);
                String sign = new String(Character.toChars(point));
                float wide = font.getStringWidth(sign) / 1000 * size;
                if (used + wide > width && line.length() > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.append(sign);
                used += wide;
                at += Character.charCount(point);
            }
            lines.add(line.toString());
            return lines;
        }

        /** In the order in which it is seen, with signs that the font has. */
        private String shown(String text) {
            StringBuilder shown = new StringBuilder();
            visual(text).codePoints().forEach(point -> {
                String sign = new String(Character.toChars(point));
                if (Character.isISOControl(point)) {
                    shown.append(' ');
                } else if (has(sign)) {
                    shown.append(sign);
                } else {
                    shown.append(String.format(Locale.ROOT, "[U+%04X]", point));
                }
            });
            return shown.toString();
        }

        private boolean has(String sign) {
            try {
                font.encode(sign);
                return true;
            } catch (IOException | IllegalArgumentException e) {
                return false; // that is how the font says it
            }
        }

        private static String visual(String text) {
            if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
                return text;
            }
            Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
            int runs = bidi.getRunCount();
            byte[] levels = new byte[runs];
            Object[] parts = new Object[runs];
            for (int i = 0; i < runs; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                String part = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
                parts[i] = levels[i] % 2 == 0 ? part : new StringBuilder(part).reverse().toString();
            }
            Bidi.reorderVisually(levels, 0, parts, 0, runs);
            StringBuilder visual = new StringBuilder();
            for (Object part : parts) {
                visual.append(part);
            }
            return visual.toString();
        }

        void end() {
            close();
            page = null;
        }

        @Override
        public void close() {
            try {
                if (page != null) {
                    page.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
